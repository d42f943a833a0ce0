import { defineRule } from '../defineRule';
import { exampleSnapshot, gateway } from '../examples';
import { named } from '../support';

const COUNTED = [
  ['VirtualNode', 'virtualNodes', 'virtual nodes'],
  ['VirtualService', 'virtualServices', 'virtual services'],
  ['VirtualRouter', 'virtualRouters', 'virtual routers'],
  ['VirtualGateway', 'virtualGateways', 'virtual gateways'],
] as const;

export const AM510 = defineRule({
  code: 'AM510',
  severity: 'warning',
  title: 'Quota of the mesh nearly used up',
  meaning:
    'More than 80 % of a quota is used. All accounts of a shared mesh draw on one budget, and only the mesh owner can have it raised.',
  remedy:
    'Have the quota raised in the mesh owner’s account, and tell Crossmesh the new one.',
  kinds: ['Mesh'],
  *evaluate(subject, mesh) {
    for (const [kind, quota, words] of COUNTED) {
      const count = mesh.count(kind);
      if (count > mesh.quotas[quota] * 0.8) {
        yield {
          explanation: `The ${named(subject)} has ${count} of ${
            mesh.quotas[quota]
          } ${words}.`,
        };
      }
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      gateway('one'),
      gateway('two'),
      gateway('three'),
    ]),
  },
  sound: { snapshot: exampleSnapshot([gateway('one'), gateway('two')]) },
});
