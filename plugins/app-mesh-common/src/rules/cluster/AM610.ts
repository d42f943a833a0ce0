import { defineRule } from '../defineRule';
import { exampleSnapshot, inCluster, node } from '../examples';
import { named } from '../support';

export const AM610 = defineRule({
  code: 'AM610',
  severity: 'warning',
  title: 'No pod is ready',
  meaning:
    'Pods stand behind a virtual node, but none of them is ready, so calls of it fail.',
  remedy: 'Look at the pods’ events and logs.',
  needs: ['kubernetes'],
  kinds: ['VirtualNode'],
  *evaluate(subject) {
    const { pods, readyPods } = subject.clusterObject?.workload ?? {};
    if (pods !== undefined && pods > 0 && readyPods === 0) {
      yield {
        explanation: `None of the ${pods} pods of the ${named(
          subject,
        )} is ready.`,
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      node(
        'cart',
        {},
        { clusterObject: inCluster({ workload: { pods: 1, readyPods: 0 } }) },
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
