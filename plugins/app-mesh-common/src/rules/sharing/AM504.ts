import { defineRule } from '../defineRule';
import { OWNER, exampleSnapshot, node } from '../examples';
import { named } from '../support';

export const AM504 = defineRule({
  code: 'AM504',
  severity: 'error',
  title: 'Service-linked role missing',
  meaning:
    'A virtual node is found by Cloud Map, but its account has no service-linked role for App Mesh, so App Mesh cannot look its endpoints up.',
  remedy:
    'Create the service-linked role of appmesh.amazonaws.com in the account.',
  needs: ['iam'],
  kinds: ['VirtualNode'],
  *evaluate(subject, mesh) {
    const role = mesh.facts.accounts?.find(
      ({ accountId }) => accountId === subject.resourceOwner,
    )?.serviceLinkedRole;
    if (subject.spec.serviceDiscovery?.awsCloudMap && role === 'absent') {
      yield {
        explanation: `The ${named(
          subject,
        )} is found by Cloud Map, but account ${
          subject.resourceOwner
        } has no service-linked role for App Mesh.`,
        path: 'spec.serviceDiscovery.awsCloudMap',
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
    facts: { accounts: [{ accountId: OWNER, serviceLinkedRole: 'absent' }] },
  },
  sound: {
    snapshot: exampleSnapshot([
      node('cart', {
        serviceDiscovery: {
          awsCloudMap: { namespaceName: 'shop.local', serviceName: 'cart' },
        },
      }),
    ]),
    facts: { accounts: [{ accountId: OWNER, serviceLinkedRole: 'present' }] },
  },
});
