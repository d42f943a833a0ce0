import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const MESH = {
  region: 'us-west-2',
  meshName: 'yelb',
  meshOwner: '111111111111',
};

export const examples: TemplateExample[] = [
  {
    description: 'Wait until the catalog shows a mesh',
    example: stringify({
      steps: [
        {
          id: 'register',
          name: 'Show the mesh in the catalog',
          action: 'app-mesh:catalog:refresh',
          input: MESH,
        },
      ],
    }),
  },
  {
    description: 'Wait until a component has a Mesh tab',
    example: stringify({
      steps: [
        {
          id: 'register',
          name: 'Show the service in the catalog',
          action: 'app-mesh:catalog:refresh',
          input: { ...MESH, entityRef: 'component:default/yelb-appserver' },
        },
      ],
    }),
  },
];
