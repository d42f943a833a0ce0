import { defineRule } from '../defineRule';
import { OWNER, exampleSnapshot, node } from '../examples';
import { named } from '../support';

export const AM208 = defineRule({
  code: 'AM208',
  severity: 'error',
  title: 'Cloud Map namespace missing',
  meaning:
    'A virtual node is found by a Cloud Map namespace that its own account does not have in the mesh’s region. References stay in the account that created the node; nothing creates the namespace by itself.',
  remedy: 'Create the namespace in the account that created the virtual node.',
  needs: ['cloud-map'],
  kinds: ['VirtualNode'],
  *evaluate(subject, mesh) {
    const name = subject.spec.serviceDiscovery?.awsCloudMap?.namespaceName;
    const known = mesh.facts.cloudMapNamespaces?.[subject.resourceOwner] ?? [];
    if (name !== undefined && !known.includes(name)) {
      yield {
        explanation: `The ${named(
          subject,
        )} is found by the Cloud Map namespace ${name}, which account ${
          subject.resourceOwner
        } does not have in ${subject.mesh.region}.`,
        path: 'spec.serviceDiscovery.awsCloudMap.namespaceName',
      };
    }
  },
  breaks: {
    snapshot: exampleSnapshot([
      node('cart', {
        serviceDiscovery: {
          awsCloudMap: { namespaceName: 'shop.local', serviceName: 'cart' },
        },
      }),
    ]),
    facts: { cloudMapNamespaces: { [OWNER]: [] } },
  },
  sound: {
    snapshot: exampleSnapshot([
      node('cart', {
        serviceDiscovery: {
          awsCloudMap: { namespaceName: 'shop.local', serviceName: 'cart' },
        },
      }),
    ]),
    facts: { cloudMapNamespaces: { [OWNER]: ['shop.local'] } },
  },
});
