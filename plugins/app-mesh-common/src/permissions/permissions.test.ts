import { isResourcePermission } from '@backstage/plugin-permission-common';
import { formatMeshTarget } from './formatMeshTarget';
import { isEntityOwner } from './isEntityOwner';
import { isInAccounts } from './isInAccounts';
import { isInMeshes } from './isInMeshes';
import { isInNamedMeshes } from './isInNamedMeshes';
import { parseMeshTarget } from './parseMeshTarget';
import { RESOURCE_TYPE_APP_MESH_TARGET } from './resourceTypes';
import { appMeshWritePermissions } from './writePermissions';

const TARGET = {
  accountId: '111111111111',
  region: 'us-west-2',
  meshName: 'yelb',
};
const RESOURCE = {
  accountId: '222222222222',
  mesh: { region: 'us-west-2', meshOwner: '111111111111', meshName: 'yelb' },
  entityRef: 'component:default/app',
  team: 'group:default/app-team',
};

describe('permissions', () => {
  it('ask about a target', () => {
    expect(
      appMeshWritePermissions.every(permission =>
        isResourcePermission(permission, RESOURCE_TYPE_APP_MESH_TARGET),
      ),
    ).toBe(true);
    expect(parseMeshTarget(formatMeshTarget(TARGET))).toEqual(TARGET);
    expect(isInAccounts(TARGET, ['111111111111'])).toBe(true);
    expect(isInAccounts(TARGET, ['222222222222'])).toBe(false);
    expect(isInNamedMeshes(TARGET, ['shop', 'yelb'])).toBe(true);
    expect(isInNamedMeshes(TARGET, [])).toBe(false);
  });

  it.each([
    '',
    '1/us-west-2/yelb',
    '111111111111/us-west-2',
    '111111111111/us-west-2/a/b',
    '111111111111/../yelb',
    ' 111111111111/us-west-2/yelb',
    '111111111111/us-west-2/yelb\n',
  ])('take %j for no target', reference => {
    expect(parseMeshTarget(reference)).toBeUndefined();
  });

  it('ask about a resource', () => {
    expect(isInMeshes(RESOURCE, ['us-west-2/111111111111/yelb'])).toBe(true);
    expect(isInMeshes(RESOURCE, ['us-west-2/222222222222/yelb'])).toBe(false);
    expect(isEntityOwner(RESOURCE, ['group:default/app-team'])).toBe(true);
    expect(isEntityOwner(RESOURCE, ['component:default/app'])).toBe(true);
    expect(isEntityOwner({}, ['group:default/app-team'])).toBe(false);
  });
});
