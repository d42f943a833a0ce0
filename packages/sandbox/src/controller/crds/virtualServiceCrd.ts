import { meshReference, reference } from './commonSchemas';
import { defineCrd } from './defineCrd';
import { object, text } from './schema';

export const virtualServiceCrd = defineCrd({
  kind: 'VirtualService',
  plural: 'virtualservices',
  arn: 'virtualServiceARN',
  spec: {
    awsName: text(),
    meshRef: meshReference,
    provider: object({
      virtualNode: object({
        virtualNodeRef: reference,
        virtualNodeARN: text(),
      }),
      virtualRouter: object({
        virtualRouterRef: reference,
        virtualRouterARN: text(),
      }),
    }),
  },
});
