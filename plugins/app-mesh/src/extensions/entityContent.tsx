import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';

/** The Mesh tab, on the entities that carry one of the annotations of `lib/meshAnnotations`. */
export const meshEntityContent = EntityContentBlueprint.make({
  name: 'mesh',
  params: {
    path: '/mesh',
    title: 'Mesh',
    group: 'operation',
    filter: {
      $all: [
        { kind: { $in: ['component', 'resource'] } },
        {
          $any: [
            {
              'metadata.annotations.aws.amazon.com/app-mesh-arn': {
                $exists: true,
              },
            },
            {
              'metadata.annotations.aws.amazon.com/app-mesh-virtual-gateway-arn':
                { $exists: true },
            },
            {
              'metadata.annotations.aws.amazon.com/app-mesh-virtual-node-arn': {
                $exists: true,
              },
            },
            {
              'metadata.annotations.aws.amazon.com/app-mesh-virtual-service-arn':
                { $exists: true },
            },
          ],
        },
      ],
    },
    loader: () =>
      import('../components/EntityMeshContent').then(m => (
        <m.EntityMeshContent />
      )),
  },
});
