import { pickClusterObject } from './pickClusterObject';

const ARN = 'arn:aws:appmesh:us-west-2:2:mesh/yelb';
const RESOURCE = { arn: ARN, resourceOwner: '2' };

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
});
