import { defineRule } from '../defineRule';
import { exampleSnapshot, inCluster, node } from '../examples';
import { named } from '../support';

export const AM405 = defineRule({
  code: 'AM405',
  severity: 'warning',
  title: 'The only replica can be ejected',
  meaning:
    'Outlier detection may eject all endpoints of a virtual node that has but one pod, so a few errors take the whole service away.',
  remedy: 'Lower maxEjectionPercent, or run more pods.',
  needs: ['kubernetes'],
  kinds: ['VirtualNode'],
  *evaluate(subject) {
    const { listeners = [] } = subject.spec;
    for (const [index, { outlierDetection }] of listeners.entries()) {
      if (
        subject.clusterObject?.workload?.pods === 1 &&
        outlierDetection?.maxEjectionPercent === 100
      ) {
        yield {
          explanation: `Outlier detection may eject the only pod of the ${named(
            subject,
          )}.`,
          path: `spec.listeners[${index}].outlierDetection.maxEjectionPercent`,
        };
      }
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      node(
        'cart',
        {
          listeners: [
            {
              portMapping: { port: 8080, protocol: 'http' },
              outlierDetection: {
                maxServerErrors: 5,
                interval: { unit: 's', value: 10 },
                baseEjectionDuration: { unit: 's', value: 30 },
                maxEjectionPercent: 100,
              },
            },
          ],
        },
        { clusterObject: inCluster({ workload: { pods: 1, readyPods: 1 } }) },
      ),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      node(
        'cart',
        {
          listeners: [
            {
              portMapping: { port: 8080, protocol: 'http' },
              outlierDetection: {
                maxServerErrors: 5,
                interval: { unit: 's', value: 10 },
                baseEjectionDuration: { unit: 's', value: 30 },
                maxEjectionPercent: 50,
              },
            },
          ],
        },
        { clusterObject: inCluster({ workload: { pods: 2, readyPods: 2 } }) },
      ),
    ]),
  },
});
