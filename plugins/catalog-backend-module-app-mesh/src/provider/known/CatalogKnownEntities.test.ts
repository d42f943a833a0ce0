import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { ARNS, yelbResponse } from '../../__fixtures__/yelb';
import { accountEntities } from '../../entities';
import { CatalogKnownEntities } from './CatalogKnownEntities';

describe('CatalogKnownEntities', () => {
  it('finds what the provider of an account and region registered, and nothing else', async () => {
    const response = yelbResponse();
    const own = accountEntities(response, '222222222222');
    const written: Entity = {
      ...own[0],
      metadata: {
        ...own[0].metadata,
        name: 'by-hand',
        annotations: {
          ...own[0].metadata.annotations,
          'backstage.io/managed-by-origin-location': 'url:https://example.com',
        },
      },
    };
    const known = CatalogKnownEntities.create({
      auth: mockServices.auth(),
      catalog: catalogServiceMock({
        entities: [
          ...own,
          ...accountEntities(response, '111111111111'),
          written,
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Component',
            metadata: {
              name: 'app',
              annotations: {
                'aws.amazon.com/app-mesh-virtual-service-arn': ARNS.appService,
              },
            },
          },
        ],
      }),
    });
    const list = (accountId: string, region: string) =>
      known.list({ accountId, region });

    expect((await list('222222222222', 'us-west-2')).sort()).toEqual(
      own.map(({ metadata: { name } }) => `resource:default/${name}`).sort(),
    );
    expect(await list('222222222222', 'eu-west-1')).toEqual([]);
    expect(await list('111111111111', 'us-west-2')).toHaveLength(3);
  });
});
