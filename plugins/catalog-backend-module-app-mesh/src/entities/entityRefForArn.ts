import { stringifyEntityRef } from '@backstage/catalog-model';
import { entityNameForArn } from '@crossmesh/plugin-app-mesh-common';

/** The reference of the Resource entity that stands for an App Mesh resource. */
export function entityRefForArn(arn: string, title: string): string {
  return stringifyEntityRef({
    kind: 'resource',
    namespace: 'default',
    name: entityNameForArn(arn, title),
  });
}
