import type { FilterPredicate } from '@backstage/filter-predicates';

/** Entities that carry one of the annotations of `lib/meshAnnotations`. */
export const MESH_FILTER: FilterPredicate = {
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
          'metadata.annotations.aws.amazon.com/app-mesh-virtual-gateway-arn': {
            $exists: true,
          },
        },
        {
          'metadata.annotations.aws.amazon.com/app-mesh-virtual-node-arn': {
            $exists: true,
          },
        },
        {
          'metadata.annotations.aws.amazon.com/app-mesh-virtual-service-arn': {
            $exists: true,
          },
        },
      ],
    },
  ],
};
