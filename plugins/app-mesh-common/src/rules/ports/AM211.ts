import { defineRule } from '../defineRule';
import { exampleSnapshot, node, theMesh } from '../examples';
import { named } from '../support';

export const AM211 = defineRule({
  code: 'AM211',
  severity: 'warning',
  title: 'IP preference differs from mesh',
  meaning:
    'A virtual node prefers another IP version than the mesh, so callers may ask for addresses that its endpoints do not have.',
  remedy: 'Give both the same IP preference.',
  kinds: ['VirtualNode'],
  *evaluate(subject, mesh) {
    const { dns, awsCloudMap } = subject.spec.serviceDiscovery ?? {};
    const own = dns?.ipPreference ?? awsCloudMap?.ipPreference;
    const wanted =
      own &&
      mesh.find('Mesh', mesh.id.meshName)?.spec.serviceDiscovery?.ipPreference;
    if (own !== undefined && wanted !== undefined && own !== wanted) {
      yield {
        explanation: `The ${named(
          subject,
        )} has the IP preference ${own}, the mesh ${
          mesh.id.meshName
        } has ${wanted}.`,
        path: `spec.serviceDiscovery.${
          dns ? 'dns' : 'awsCloudMap'
        }.ipPreference`,
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      theMesh({ serviceDiscovery: { ipPreference: 'IPv6_ONLY' } }),
      node('cart', {
        serviceDiscovery: {
          dns: { hostname: 'cart.shop', ipPreference: 'IPv4_ONLY' },
        },
      }),
    ]),
  },
  sound: {
    snapshot: exampleSnapshot([
      theMesh({ serviceDiscovery: { ipPreference: 'IPv4_ONLY' } }),
      node('cart', {
        serviceDiscovery: {
          dns: { hostname: 'cart.shop', ipPreference: 'IPv4_ONLY' },
        },
      }),
    ]),
  },
});
