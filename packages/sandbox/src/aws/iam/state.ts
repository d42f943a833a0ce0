import type { SandboxAccount } from '../../config';
import { table } from '../core/table';

export interface RoleRecord {
  arn: string;
  id: string;
  name: string;
  path: string;
  /** Milliseconds since the epoch. */
  createdAt: number;
  description?: string;
  /** ARNs that may assume it, or a service. */
  trusts: { aws: string[]; service?: string };
  externalId?: string;
}

export interface IamState {
  /** By account id, then by name. */
  roles: Record<string, Record<string, RoleRecord>>;
}

/** The roles of the configuration. */
export function initialIamState(
  accounts: SandboxAccount[],
  options: { now: number; newId: () => string },
): IamState {
  const state: IamState = { roles: table() };
  for (const account of accounts) {
    const roles = table<RoleRecord>();
    for (const role of account.roles) {
      roles[role.name] = {
        arn: `arn:aws:iam::${account.id}:role/${role.name}`,
        id: `AROA${options.newId()}`,
        name: role.name,
        path: '/',
        createdAt: options.now,
        trusts: { aws: role.trusts },
        externalId: role.externalId,
      };
    }
    state.roles[account.id] = roles;
  }
  return state;
}
