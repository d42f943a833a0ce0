import { resourceEntityV1alpha1Validator } from '@backstage/catalog-model';
import {
  entityRefForArn,
  type FindingsResponse,
  type RuleFinding,
} from '@crossmesh/plugin-app-mesh-common';
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

  it('counts what is wrong, for the mesh in all and for each resource with what is no entity', () => {
    const response = yelbResponse();
    const router = response.graph.nodes.find(
      ({ kind }) => kind === 'VirtualRouter',
    )!;
    const service = response.graph.edges.find(
      ({ target, type }) => type === 'provider' && target === router.id,
    )!.source;
    const finding = (
      arn: string,
      severity: RuleFinding['severity'],
    ): RuleFinding => ({
      code: 'AM101',
      severity,
      title: 'Title',
      explanation: 'Explanation.',
      remedy: 'Remedy.',
      docs: '',
      arn,
      kind: 'VirtualNode',
      name: 'x',
      accountId: router.resourceOwner!,
      region: 'us-west-2',
    });
    const found: FindingsResponse = {
      findings: [
        finding(`${router.id}/route/all`, 'error'),
        finding(service, 'info'),
        finding(`${service}-other`, 'warning'),
      ],
      ignored: [
        {
          finding: finding(service, 'warning'),
          reason: 'so',
          until: '2027-01-01T00:00:00.000Z',
        },
      ],
      notEvaluated: ['111111111111', '222222222222'].map(accountId => ({
        code: 'AM208',
        title: 'Title',
        accountId,
        source: 'cloud-map',
        message: 'Message.',
      })),
    };
    const counts = (title: string, type: string, given?: FindingsResponse) =>
      [router.resourceOwner!, '111111111111']
        .flatMap(account => accountEntities(response, account, given))
        .find(
          ({ metadata, spec }) =>
            spec.type === type && metadata.title === title,
        )?.metadata.annotations?.['crossmesh.io/findings'];
    const { name } = response.graph.nodes.find(({ id }) => id === service)!;

    expect(counts(name, 'app-mesh-virtual-service', found)).toBe(
      'error=1 warning=0 info=1 ignored=1 not-evaluated=1',
    );
    expect(counts('yelb', 'app-mesh', found)).toBe(
      'error=1 warning=1 info=1 ignored=1 not-evaluated=1',
    );
    expect(counts('yelb', 'app-mesh')).toBeUndefined();
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

  it('registers all others, and even itself without a link, when an ARN is like none that is known', () => {
    const response = yelbResponse();
    response.graph.nodes[0].id = `${ARNS.mesh}/virtualCluster/a/b/c`;
    const entities = accountEntities(response, '111111111111');
    expect(entities).toHaveLength(3);
    expect(
      entities.map(
        ({ metadata }) => metadata.annotations?.['backstage.io/view-url'],
      ),
    ).toEqual([expect.any(String), undefined, expect.any(String)]);
  });

  it('registers a virtual service whose name has a slash', () => {
    const response = yelbResponse();
    Object.assign(response.graph.nodes[0], {
      id: `${ARNS.mesh}/virtualService/api/v1`,
      name: 'api/v1',
    });
    const [, service] = accountEntities(response, '111111111111');
    expect(service.metadata.title).toBe('api/v1');
    expect(service.metadata.annotations?.['backstage.io/view-url']).toBe(
      'https://us-west-2.console.aws.amazon.com/appmesh/meshes/yelb/virtual-services/api%2Fv1?region=us-west-2',
    );
  });
});
