import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Wait until the catalog has a mesh',
    example: stringify({
      steps: [
        {
          id: 'register',
          name: 'Register the mesh',
          action: 'app-mesh:catalog:refresh',
          input: { arn: 'arn:aws:appmesh:us-west-2:111111111111:mesh/yelb' },
        },
      ],
    }),
  },
  {
    description:
      'Wait until the catalog has a virtual service and its component has a Mesh tab',
    example: stringify({
      steps: [
        {
          id: 'register',
          name: 'Register the service',
          action: 'app-mesh:catalog:refresh',
          input: {
            arn: 'arn:aws:appmesh:us-west-2:222222222222:mesh/yelb@111111111111/virtualService/yelb-appserver',
            componentRef: 'component:default/yelb-appserver',
            timeoutSeconds: 60,
          },
        },
      ],
    }),
  },
];
