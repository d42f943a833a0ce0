import { InputError } from '@backstage/errors';
import type { SandboxOrganization, SandboxOrganizationalUnit } from './types';

function fail(what: string): never {
  throw new InputError(`The sandbox configuration has ${what}`);
}

function checkParents(
  units: SandboxOrganizationalUnit[],
  rootId: string | undefined,
): void {
  const byId = new Map(units.map(unit => [unit.id, unit]));
  for (const unit of units) {
    const above = new Set([unit.id]);
    let { parentId } = unit;
    while (parentId !== undefined && parentId !== rootId) {
      const parent = byId.get(parentId);
      if (!parent) {
        fail(`an organizational unit in "${parentId}", which does not exist`);
      }
      if (above.has(parentId)) {
        fail(`the organizational unit "${unit.id}" inside itself`);
      }
      above.add(parentId);
      parentId = parent.parentId;
    }
  }
}

/** @throws InputError if the organization's units do not make a tree of its members. */
export function checkOrganization(organization: SandboxOrganization): void {
  const { accountIds, managementAccountId, units = [] } = organization;
  const { rootId = 'r-root' } = organization;
  if (!accountIds.includes(managementAccountId)) {
    fail(
      `the management account "${managementAccountId}", which is not in its organization`,
    );
  }
  const ids = new Set<string>();
  const placed = new Set<string>();
  for (const unit of units) {
    if (ids.has(unit.id)) {
      fail(`two organizational units "${unit.id}"`);
    }
    ids.add(unit.id);
    for (const accountId of unit.accountIds) {
      if (!accountIds.includes(accountId) || placed.has(accountId)) {
        fail(
          `the account "${accountId}" in the organizational unit "${unit.id}", but it must be a member of the organization and in one unit`,
        );
      }
      placed.add(accountId);
    }
  }
  checkParents(units, rootId);
}
