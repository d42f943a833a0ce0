import { resourceEntityV1alpha1Validator } from '@backstage/catalog-model';
import { entityRefForArn } from '@crossmesh/plugin-app-mesh-common';
import { ARNS, yelbResponse } from '../__fixtures__/yelb';
import { accountEntities } from './accountEntities';

describe('accountEntities', () => {
  it('registers the mesh, services and workloads of the owner', async () => {
    const entities = accountEntities(yelbResponse(), '111111111111');

    expect(
      entities.map(({ metadata, spec }) => [
        spec.type,
        metadata.title,
        spec.owner,
      ]),
    ).toEqual([
      ['app-mesh', 'yelb', 'group:default/platform-team'],
      ['app-mesh-virtual-service', 'yelb-ui', 'group:default/frontend-team'],
      ['app-mesh-virtual-node', 'yelb-ui', 'group:default/frontend-team'],
    ]);
    for (const entity of entities) {
      await expect(resourceEntityV1alpha1Validator.check(entity)).resolves.toBe(
        true,
      );
    }
    expect(entities[0].metadata.annotations).toMatchObject({
      'aws.amazon.com/app-mesh-arn': ARNS.mesh,
      'amazonaws.com/account-id': '111111111111',
      'aws.amazon.com/region': 'us-west-2',
      'backstage.io/view-url':
        'https://us-west-2.console.aws.amazon.com/appmesh/meshes/yelb?region=us-west-2',
    });
  });

  it('relates a workload to the service it calls in the other account', () => {
    const [, , node] = accountEntities(yelbResponse(), '111111111111');
    expect(node.spec.dependsOn).toEqual([
      entityRefForArn(ARNS.appService, 'yelb-appserver'),
    ]);
  });

  it('leaves routers out and sees through them', () => {
    const entities = accountEntities(yelbResponse(), '222222222222');
    expect(entities.map(entity => entity.spec.type)).toEqual([
      'app-mesh-virtual-service',
      'app-mesh-virtual-node',
    ]);
    expect(entities[0].spec.dependsOn).toEqual([
      entityRefForArn(ARNS.mesh, 'yelb'),
      entityRefForArn(ARNS.appNode, 'yelb-appserver'),
    ]);
  });

  it('names resources of one name in two accounts apart', () => {
    const response = yelbResponse();
    response.graph.nodes[2].name = 'yelb-ui';
    const names = ['111111111111', '222222222222'].flatMap(account =>
      accountEntities(response, account).map(entity => entity.metadata.name),
    );
    expect(new Set(names).size).toBe(names.length);
  });
});
