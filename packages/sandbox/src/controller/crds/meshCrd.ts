import { labelSelector } from './commonSchemas';
import { defineCrd } from './defineCrd';
import { object, oneOf, text } from './schema';

export const meshCrd = defineCrd({
  kind: 'Mesh',
  plural: 'meshes',
  cluster: true,
  arn: 'meshARN',
  spec: {
    awsName: text(),
    meshOwner: text(),
    namespaceSelector: labelSelector,
    egressFilter: object({ 'type*': oneOf('ALLOW_ALL', 'DROP_ALL') }),
    meshServiceDiscovery: object({
      ipPreference: oneOf('IPv6_ONLY', 'IPv4_ONLY'),
    }),
  },
});
