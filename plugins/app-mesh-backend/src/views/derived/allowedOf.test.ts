import type { AnyMeshResource } from '@crossmesh/plugin-app-mesh-common';
import { allowedOf } from './allowedOf';

function mesh(resourceOwner: string): AnyMeshResource {
  return {
    kind: 'Mesh',
    arn: `arn:aws:appmesh:us-west-2:${resourceOwner}:mesh/x`,
    name: 'x',
    mesh: { region: 'us-west-2', meshOwner: resourceOwner, meshName: 'x' },
    resourceOwner,
    spec: {},
    status: 'ACTIVE',
    version: 1,
  };
}

function reader(accountId: string, key: string | undefined = accountId) {
  return {
    unlimited: false,
    key,
    allows: jest.fn(
      (resource: { accountId: string }) => resource.accountId === accountId,
    ),
  };
}

const [A, B] = ['111111111111', '222222222222'];

describe('allowedOf', () => {
  it('looks once for all who may read the same, and again for others', () => {
    const resources = [mesh(A), mesh(B)];
    const first = allowedOf(resources, reader(A));
    const again = reader(A);
    expect(allowedOf(resources, again)).toBe(first);
    expect(again.allows).not.toHaveBeenCalled();
    expect(first).toEqual([mesh(A)]);
    expect(allowedOf(resources, reader(B))).toEqual([mesh(B)]);
  });

  it('looks again when the resources have changed', () => {
    expect(allowedOf([mesh(A), mesh(B)], reader(A))).toHaveLength(1);
    expect(allowedOf([mesh(B)], reader(A))).toEqual([]);
  });

  it('keeps nothing of a reader of whom it is not known what they may read', () => {
    const resources = [mesh(A), mesh(B)];
    const unknown = { ...reader(A), key: undefined };
    allowedOf(resources, unknown);
    allowedOf(resources, unknown);
    expect(unknown.allows).toHaveBeenCalledTimes(4);
  });

  it('forgets who has not read for long', () => {
    const resources = [mesh(A)];
    const early = reader(A, 'early');
    allowedOf(resources, early);
    for (let index = 0; index < 20; index++) {
      allowedOf(resources, reader(A, `other-${index}`));
    }
    allowedOf(resources, early);
    expect(early.allows).toHaveBeenCalledTimes(2);
  });
});
