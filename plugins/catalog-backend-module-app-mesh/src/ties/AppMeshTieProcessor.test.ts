import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogProcessorResult } from '@backstage/plugin-catalog-node';
import { ARNS, yelbResponse } from '../__fixtures__/yelb';
import { AppMeshTieProcessor } from './AppMeshTieProcessor';
import { TieIndex } from './TieIndex';

const LOCATION = { type: 'file', target: 'catalog-info.yaml' };

function component(annotations: Record<string, string> = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'yelb-appserver', annotations },
    spec: { type: 'service', owner: 'backend-team', lifecycle: 'production' },
  };
}

describe('AppMeshTieProcessor', () => {
  const processor = new AppMeshTieProcessor({
    ties: new TieIndex({
      reader: {
        read: async () => ({
          meshes: [yelbResponse()],
          errors: [],
          findings: new Map(),
          isWhole: true,
        }),
      },
      logger: mockServices.logger.mock(),
    }),
  });

  it('annotates the component that a custom resource names, and says so', async () => {
    const emitted: CatalogProcessorResult[] = [];
    const entity = await processor.preProcessEntity(
      component({ 'backstage.io/kubernetes-id': 'yelb-appserver' }),
      LOCATION,
      result => emitted.push(result),
    );
    expect(entity.metadata.annotations).toEqual({
      'backstage.io/kubernetes-id': 'yelb-appserver',
      'aws.amazon.com/app-mesh-arn': ARNS.mesh,
      'aws.amazon.com/app-mesh-virtual-service-arn': ARNS.appService,
      'aws.amazon.com/app-mesh-virtual-node-arn': ARNS.appNode,
      'crossmesh.io/tied-by': 'cluster',
    });
    expect(emitted).toEqual([
      {
        type: 'refresh',
        key: 'app-mesh:tie:component:default/yelb-appserver',
      },
    ]);
  });

  it('leaves alone what the component says of itself', async () => {
    const own = {
      'aws.amazon.com/app-mesh-virtual-service-arn': ARNS.uiService,
    };
    const entity = await processor.preProcessEntity(
      component(own),
      LOCATION,
      () => {},
    );
    expect(entity.metadata.annotations).toEqual(own);
  });

  it('relates the component to its service and its workload, both ways', async () => {
    const emitted: CatalogProcessorResult[] = [];
    await processor.postProcessEntity(component(), LOCATION, result =>
      emitted.push(result),
    );
    const relations = emitted.flatMap(result =>
      result.type === 'relation' ? [result.relation] : [],
    );
    expect(relations.map(({ type }) => type).sort()).toEqual([
      'dependencyOf',
      'dependencyOf',
      'dependsOn',
      'dependsOn',
    ]);
    expect(relations[0].source.name).toBe('yelb-appserver');
  });

  it('leaves other components as they are', async () => {
    const other = { ...component(), metadata: { name: 'elsewhere' } };
    expect(await processor.preProcessEntity(other, LOCATION, () => {})).toEqual(
      other,
    );
  });
});
