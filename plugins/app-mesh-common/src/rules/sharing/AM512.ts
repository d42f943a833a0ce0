import { defineRule } from '../defineRule';
import { exampleSnapshot, gateway, gatewayRoute } from '../examples';
import { named } from '../support';

export const AM512 = defineRule({
  code: 'AM512',
  severity: 'warning',
  title: 'Quota of a resource nearly used up',
  meaning:
    'More than 80 % of the routes of a virtual router, the gateway routes of a virtual gateway or the backends of a virtual node are used.',
  remedy:
    'Have the quota raised in the mesh owner’s account, or spread what there is.',
  kinds: ['VirtualRouter', 'VirtualGateway', 'VirtualNode'],
  *evaluate(subject, mesh) {
    const { quotas } = mesh;
    const usage = {
      VirtualRouter: () => [
        mesh.routesOf(subject.name).length,
        quotas.routesPerRouter,
        'routes',
      ],
      VirtualGateway: () => [
        mesh.gatewayRoutesOf(subject.name).length,
        quotas.gatewayRoutesPerGateway,
        'gateway routes',
      ],
      VirtualNode: () => [
        'backends' in subject.spec ? (subject.spec.backends ?? []).length : 0,
        quotas.backendsPerNode,
        'backends',
      ],
    } as const;
    const [count, quota, words] = usage[subject.kind]();
    if (Number(count) > Number(quota) * 0.8) {
      yield {
        explanation: `The ${named(subject)} has ${count} of ${quota} ${words}.`,
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      gateway('ingress'),
      ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map(name =>
        gatewayRoute('ingress', name, 'web', `/${name}`),
      ),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      gateway('ingress'),
      ...['a', 'b'].map(name =>
        gatewayRoute('ingress', name, 'web', `/${name}`),
      ),
    ]),
  },
});
