import { defineRule } from '../defineRule';
import { exampleSnapshot, inCluster, node } from '../examples';
import { named } from '../support';

export const AM404 = defineRule({
  code: 'AM404',
  severity: 'warning',
  title: 'Sick replicas are not left out',
  meaning:
    'A virtual node has several pods but neither health check nor outlier detection, so Envoy goes on sending calls to one that fails.',
  remedy: 'Give the listener a health check or outlier detection.',
  needs: ['kubernetes'],
  kinds: ['VirtualNode'],
  *evaluate(subject) {
    const pods = subject.clusterObject?.workload?.pods ?? 0;
    const { listeners = [] } = subject.spec;
    for (const [
      index,
      { healthCheck, outlierDetection },
    ] of listeners.entries()) {
      if (pods > 1 && !healthCheck && !outlierDetection) {
        yield {
          explanation: `The ${named(
            subject,
          )} has ${pods} pods but neither health check nor outlier detection.`,
          path: `spec.listeners[${index}].outlierDetection`,
        };
      }
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      node(
        'cart',
        {},
        { clusterObject: inCluster({ workload: { pods: 3, readyPods: 3 } }) },
      ),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      node(
        'cart',
        {},
        { clusterObject: inCluster({ workload: { pods: 1, readyPods: 1 } }) },
      ),
    ]),
  },
});
