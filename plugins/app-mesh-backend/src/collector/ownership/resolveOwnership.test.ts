import { CatalogOwners } from './CatalogOwners';
import { resolveOwnership } from './resolveOwnership';

const ARN =
  'arn:aws:appmesh:us-west-2:111111111111:mesh/yelb/virtualService/app';

function component(name: string, annotations: Record<string, string> = {}) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'shop', annotations },
    spec: { owner: `${name}-team` },
  };
}

const OWNERS = new CatalogOwners([
  component('claimed', {
    'aws.amazon.com/app-mesh-virtual-service-arn': ARN,
  }),
  component('onboarded'),
  component('labelled', { 'backstage.io/kubernetes-id': 'k' }),
  {
    ...component('related'),
    relations: [{ type: 'ownedBy', targetRef: 'group:default/other' }],
  },
]);

const OBJECT = {
  cluster: 'c',
  accountId: '111111111111',
  name: 'app',
  uid: 'u',
  generation: 1,
  active: true,
};

describe('resolveOwnership', () => {
  it.each([
    ['a-team', undefined, 'group:default/a-team'],
    ['group:shop/a-team', undefined, 'group:shop/a-team'],
    ['user:default/jo', undefined, 'user:default/jo'],
    [
      'component:shop/onboarded',
      'component:shop/onboarded',
      'group:shop/onboarded-team',
    ],
  ])(
    'puts the tag %s behind clusters and before the account',
    (ownerTag, entityRef, team) => {
      const account = 'group:default/account';
      expect(resolveOwnership({ arn: 'x', ownerTag }, OWNERS, account)).toEqual(
        {
          ...(entityRef && { entityRef }),
          team,
          source: 'tag',
        },
      );
      expect(
        resolveOwnership(
          {
            arn: 'x',
            ownerTag,
            clusterObject: { ...OBJECT, kubernetesId: 'k' },
          },
          OWNERS,
          account,
        )?.source,
      ).toBe('kubernetes-id');
    },
  );

  it('passes over a tag that names nothing', () => {
    expect(
      ['', ' : / ', 'component:shop/unknown'].map(ownerTag =>
        resolveOwnership({ arn: 'x', ownerTag }, OWNERS, 'group:a/b'),
      ),
    ).toEqual(
      Array.from({ length: 3 }, () => ({
        team: 'group:a/b',
        source: 'account-default',
      })),
    );
  });

  it('lets no entity claim what the custom resource says is of another', () => {
    const of = (entityRef: string) =>
      resolveOwnership(
        { arn: ARN, clusterObject: { ...OBJECT, entityRef } },
        OWNERS,
        'group:default/account',
      );
    expect(of('component:shop/onboarded')).toEqual({
      entityRef: 'component:shop/onboarded',
      team: 'group:shop/onboarded-team',
      source: 'cluster-annotation',
    });
    expect(of('component:shop/gone')).toEqual({
      entityRef: 'component:shop/claimed',
      team: 'group:shop/claimed-team',
      source: 'entity-annotation',
    });
  });

  it('ties nothing to an entity from where its objects are not', () => {
    const owners = new CatalogOwners([
      component('placed', {
        'backstage.io/kubernetes-id': 'k',
        'backstage.io/kubernetes-namespace': 'shop',
        'backstage.io/kubernetes-cluster': 'c',
      }),
    ]);
    const of = (object: object) =>
      resolveOwnership(
        { arn: 'x', clusterObject: { ...OBJECT, ...object } },
        owners,
        'group:default/account',
      )?.entityRef;
    const named = { entityRef: 'component:shop/placed' };
    expect(of({ ...named, namespace: 'shop' })).toBe('component:shop/placed');
    expect(of({ ...named, namespace: 'thieves' })).toBeUndefined();
    expect(
      of({ ...named, namespace: 'shop', cluster: 'other' }),
    ).toBeUndefined();
    const labelled = { kubernetesId: 'k' };
    expect(of({ ...labelled, namespace: 'shop' })).toBe(
      'component:shop/placed',
    );
    expect(of({ ...labelled, namespace: 'thieves' })).toBeUndefined();
  });

  it('gives what several entities claim to the same one each time', () => {
    const annotations = { 'aws.amazon.com/app-mesh-virtual-service-arn': ARN };
    const claimants = [
      component('b', annotations),
      component('a', annotations),
    ];
    for (const entities of [claimants, [...claimants].reverse()]) {
      expect(
        resolveOwnership({ arn: ARN }, new CatalogOwners(entities), undefined)
          ?.entityRef,
      ).toBe('component:shop/a');
    }
  });

  it('takes the entity on the custom resource before the Kubernetes id', () => {
    const clusterObject = { ...OBJECT, kubernetesId: 'k' };
    expect(
      resolveOwnership(
        {
          arn: 'x',
          clusterObject: {
            ...clusterObject,
            entityRef: 'component:shop/onboarded',
          },
        },
        OWNERS,
        undefined,
      ),
    ).toEqual({
      entityRef: 'component:shop/onboarded',
      team: 'group:shop/onboarded-team',
      source: 'cluster-annotation',
    });
    expect(
      resolveOwnership({ arn: 'x', clusterObject }, OWNERS, undefined),
    ).toEqual({
      entityRef: 'component:shop/labelled',
      team: 'group:shop/labelled-team',
      source: 'kubernetes-id',
    });
  });

  it('falls back to the account, also for an entity that the catalog lacks', () => {
    expect(resolveOwnership({ arn: 'x' }, OWNERS, 'group:default/a')).toEqual({
      team: 'group:default/a',
      source: 'account-default',
    });
    expect(
      resolveOwnership(
        {
          arn: 'x',
          clusterObject: { ...OBJECT, entityRef: 'component:shop/gone' },
        },
        OWNERS,
        'group:default/a',
      ),
    ).toEqual({
      entityRef: 'component:shop/gone',
      team: 'group:default/a',
      source: 'cluster-annotation',
    });
    expect(resolveOwnership({ arn: 'x' }, OWNERS, undefined)).toBeUndefined();
  });

  it('prefers the relation that the catalog has computed', () => {
    expect(OWNERS.teamOf('component:shop/related')).toBe('group:default/other');
  });
});
