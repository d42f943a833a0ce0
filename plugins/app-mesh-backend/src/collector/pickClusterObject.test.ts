import { pickClusterObject } from './pickClusterObject';

const ARN = 'arn:aws:appmesh:us-west-2:2:mesh/yelb';
const RESOURCE = {
  arn: ARN,
  kind: 'VirtualRouter' as const,
  resourceOwner: '2',
};

function object(cluster: string, accountId: string) {
  return {
    cluster,
    accountId,
    name: 'yelb',
    uid: cluster,
    generation: 1,
    active: true,
  };
}

function pick(
  clusters: [string, string][],
  before?: ReturnType<typeof object>,
  configured: string[] = ['a', 'b'],
) {
  return pickClusterObject(
    RESOURCE,
    new Map(
      clusters.map(([cluster, accountId]) => [
        cluster,
        new Map([[ARN, object(cluster, accountId)]]),
      ]),
    ),
    before,
    cluster => configured.includes(cluster),
  )?.cluster;
}

describe('pickClusterObject', () => {
  it('prefers the cluster of the account that created the resource', () => {
    expect(
      pick([
        ['a', '1'],
        ['b', '2'],
      ]),
    ).toBe('b');
    expect(pick([['a', '1']])).toBe('a');
  });

  it('tells of other clusters with one for the same resource, but not of the members of a mesh', () => {
    const clusters = new Map(
      ['a', 'b'].map(name => [name, new Map([[ARN, object(name, '2')]])]),
    );
    const of = (kind: 'VirtualRouter' | 'Mesh') =>
      pickClusterObject({ ...RESOURCE, kind }, clusters, undefined, () => true);
    expect(of('VirtualRouter')).toMatchObject({ cluster: 'a', alsoIn: ['b'] });
    expect(of('Mesh')?.alsoIn).toBeUndefined();
  });

  it('keeps the last one while its cluster is silent, not when it is gone', () => {
    expect(pick([['a', '1']], object('b', '2'))).toBe('b');
    expect(pick([['a', '1']], object('b', '2'), ['a'])).toBe('a');
    expect(
      pickClusterObject(
        RESOURCE,
        new Map([['b', new Map()]]),
        object('b', '2'),
        () => true,
      ),
    ).toBeUndefined();
  });

  it('believes no claim of a custom resource in another account', () => {
    const claims = {
      entityRef: 'component:default/thief',
      kubernetesId: 'thief',
      ignoredRules: 'AM101 until 2099-01-01: so that nobody looks',
    };
    const thief = { ...object('a', '1'), ...claims };
    const own = { ...object('b', '2'), ...claims };
    const found = (...objects: (typeof thief)[]) =>
      pickClusterObject(
        RESOURCE,
        new Map(objects.map(item => [item.cluster, new Map([[ARN, item]])])),
        undefined,
        () => true,
      );
    expect(found(thief)).toEqual(object('a', '1'));
    expect(found(thief, own)).toEqual({ ...own, alsoIn: ['a'] });
  });
});
