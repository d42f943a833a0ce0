import type { Entity } from '@backstage/catalog-model';
import type { CatalogProcessorResult } from '@backstage/plugin-catalog-node';
import { entityNameForArn } from '@crossmesh/plugin-app-mesh-common';
import { ARNS, yelbResponse } from '../__fixtures__/yelb';
import { accountEntities } from '../entities';
import { MeshPartProcessor } from './MeshPartProcessor';

const LOCATION = { type: 'app-mesh', target: ARNS.mesh };

async function relationsOf(entity: Entity): Promise<string[]> {
  const emitted: CatalogProcessorResult[] = [];
  await new MeshPartProcessor().postProcessEntity(entity, LOCATION, result =>
    emitted.push(result),
  );
  return emitted.map(result =>
    result.type === 'relation'
      ? `${result.relation.source.name} ${result.relation.type} ${result.relation.target.name}`
      : result.type,
  );
}

describe('MeshPartProcessor', () => {
  const mesh = entityNameForArn(ARNS.mesh, 'yelb');
  const [own, service, node] = accountEntities(yelbResponse(), '111111111111');

  it('makes what is in a mesh a part of it, also in another account', async () => {
    const elsewhere = accountEntities(yelbResponse(), '222222222222');
    for (const entity of [service, node, ...elsewhere]) {
      const { name } = entity.metadata;
      expect(await relationsOf(entity)).toEqual([
        `${name} partOf ${mesh}`,
        `${mesh} hasPart ${name}`,
      ]);
    }
  });

  it('leaves the mesh, components and what is no ARN alone', async () => {
    const annotated = (arn: string): Entity => ({
      ...service,
      metadata: {
        ...service.metadata,
        annotations: { 'aws.amazon.com/app-mesh-arn': arn },
      },
    });
    expect(await relationsOf(own)).toEqual([]);
    expect(await relationsOf({ ...service, kind: 'Component' })).toEqual([]);
    expect(await relationsOf(annotated('yelb'))).toEqual([]);
  });
});
