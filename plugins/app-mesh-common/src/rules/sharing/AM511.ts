import { defineRule } from '../defineRule';
import { exampleSnapshot, inCluster, node } from '../examples';
import { named } from '../support';

export const AM511 = defineRule({
  code: 'AM511',
  severity: 'error',
  title: 'Too many Envoys of one virtual node',
  meaning:
    'More pods stand behind a virtual node than Envoys may connect for it. The rest start without configuration.',
  remedy:
    'Have the quota raised, or spread the pods over several virtual nodes.',
  needs: ['kubernetes'],
  kinds: ['VirtualNode'],
  *evaluate(subject, mesh) {
    const pods = subject.clusterObject?.workload?.pods ?? 0;
    if (pods > mesh.quotas.envoysPerNode) {
      yield {
        explanation: `The ${named(subject)} has ${pods} pods, but only ${
          mesh.quotas.envoysPerNode
        } Envoys may connect for it.`,
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      node(
        'cart',
        {},
        { clusterObject: inCluster({ workload: { pods: 51, readyPods: 50 } }) },
      ),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      node(
        'cart',
        {},
        { clusterObject: inCluster({ workload: { pods: 50, readyPods: 50 } }) },
      ),
    ]),
  },
});
