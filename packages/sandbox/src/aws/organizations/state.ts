import type { SandboxOrganization } from '../../config';
import { table } from '../core/table';

/** The principal by which RAM is given access to an organization. */
export const RAM_SERVICE = 'ram.amazonaws.com';

export interface UnitRecord {
  id: string;
  name: string;
  /** Id of a unit or of the root. */
  parentId: string;
}

export interface MemberRecord {
  id: string;
  /** Id of a unit or of the root. */
  parentId: string;
  /** Milliseconds since the epoch, like all times in the state. */
  joinedAt: number;
}

export interface OrganizationsState {
  /** Absent if the accounts have none. */
  organization?: { id: string; managementAccountId: string; rootId: string };
  /** Members by account id, the management account included. */
  accounts: Record<string, MemberRecord>;
  /** By id. */
  units: Record<string, UnitRecord>;
  /** When a service was given access, by its principal, for example `ram.amazonaws.com`. */
  trustedServices: Record<string, number>;
}

/** The organization of the configuration. */
export function initialOrganizationsState(
  organization: SandboxOrganization | undefined,
  now: number,
): OrganizationsState {
  const state: OrganizationsState = {
    accounts: table(),
    units: table(),
    trustedServices: table(),
  };
  if (!organization) {
    return state;
  }
  const { id, managementAccountId, rootId = 'r-root' } = organization;
  state.organization = { id, managementAccountId, rootId };
  for (const accountId of organization.accountIds) {
    state.accounts[accountId] = {
      id: accountId,
      parentId: rootId,
      joinedAt: now,
    };
  }
  for (const unit of organization.units ?? []) {
    const { parentId = rootId } = unit;
    state.units[unit.id] = { id: unit.id, name: unit.name, parentId };
    for (const accountId of unit.accountIds) {
      state.accounts[accountId].parentId = unit.id;
    }
  }
  if (organization.ramSharing) {
    state.trustedServices[RAM_SERVICE] = now;
  }
  return state;
}
