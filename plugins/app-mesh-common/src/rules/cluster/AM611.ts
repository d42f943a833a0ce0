import { defineRule } from '../defineRule';
import { exampleSnapshot, inCluster, node } from '../examples';
import { named } from '../support';

export const AM611 = defineRule({
  code: 'AM611',
  severity: 'warning',
  title: 'No pod',
  meaning:
    'The podSelector of a virtual node matches no pod. A wrong label is a usual cause; pods that no virtual node matches are refused where injection is on.',
  remedy:
    'Make the podSelector and the labels of the workload agree, or scale the workload up.',
  needs: ['kubernetes'],
  kinds: ['VirtualNode'],
  *evaluate(subject) {
    if (subject.clusterObject?.workload?.pods === 0) {
      yield {
        explanation: `The ${named(subject)} matches no pod in the cluster ${
          subject.clusterObject.cluster
        }.`,
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      node(
        'cart',
        {},
        { clusterObject: inCluster({ workload: { pods: 0, readyPods: 0 } }) },
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
