import type { Entity } from '@backstage/catalog-model';

/** The component of the service with a number. */
export function componentOf(_: unknown, index: number): Entity {
  const location = `bench:service-${index}`;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: `service-${index}`,
      namespace: 'default',
      annotations: {
        'backstage.io/managed-by-location': location,
        'backstage.io/managed-by-origin-location': location,
      },
    },
    spec: { type: 'service', owner: 'bench', lifecycle: 'production' },
  };
}
