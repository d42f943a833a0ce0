import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { readCatalogOwners } from './readCatalogOwners';

const ARN = 'arn:aws:appmesh:us-west-2:111111111111:mesh/yelb/virtualNode/app';

function entity(
  kind: string,
  name: string,
  annotations = {},
  type = 'service',
) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default', annotations },
    spec: { type, owner: `group:default/${name}-team` },
  };
}

describe('readCatalogOwners', () => {
  it('finds claims by ARN, by reference and by Kubernetes id, but not its own entities', async () => {
    const owners = await readCatalogOwners(
      catalogServiceMock({
        entities: [
          entity('Component', 'app', {
            'aws.amazon.com/app-mesh-virtual-node-arn': ARN,
          }),
          entity('Component', 'tied', {
            'aws.amazon.com/app-mesh-virtual-node-arn': `${ARN}-tied`,
            'crossmesh.io/tied-by': 'cluster',
          }),
          entity('Component', 'named'),
          entity('Component', 'labelled', {
            'backstage.io/kubernetes-id': 'k',
          }),
          entity(
            'Resource',
            'own',
            { 'aws.amazon.com/app-mesh-virtual-node-arn': ARN },
            'app-mesh-virtual-node',
          ),
        ],
      }),
      [
        {
          entityRef: 'component:default/named',
          kubernetesId: 'k',
        },
      ],
      { credentials: mockCredentials.service() },
    );

    expect(owners.forArn(ARN)).toBe('component:default/app');
    expect(owners.forArn(`${ARN}-tied`)).toBeUndefined();
    expect(owners.forKubernetesId('k')).toBe('component:default/labelled');
    expect(owners.teamOf('component:default/named')).toBe(
      'group:default/named-team',
    );
    expect(owners.teamOf('component:default/unasked')).toBeUndefined();
  });

  it('asks for many Kubernetes ids in addresses that servers take', async () => {
    const ids = Array.from({ length: 1000 }, (_, index) =>
      `${index}`.padStart(63, 'k'),
    );
    const catalog = catalogServiceMock({
      entities: [
        entity('Component', 'last', { 'backstage.io/kubernetes-id': ids[999] }),
      ],
    });
    const asked = jest.spyOn(catalog, 'streamEntities');
    const owners = await readCatalogOwners(
      catalog,
      ids.map(kubernetesId => ({
        cluster: 'c',
        accountId: '111111111111',
        name: 'x',
        uid: 'u',
        generation: 1,
        active: true,
        kubernetesId,
      })),
      { credentials: mockCredentials.service() },
    );
    expect(owners.forKubernetesId(ids[999])).toBe('component:default/last');
    for (const [request] of asked.mock.calls) {
      expect(JSON.stringify(request?.filter).length).toBeLessThan(8000);
    }
  });
});
