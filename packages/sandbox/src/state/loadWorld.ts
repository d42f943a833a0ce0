import { table, type AwsState, type AwsWorld } from '../aws';
import { fromJson } from './fromJson';
import type { SandboxState } from './SandboxState';

/**
 * The saved roles as far as they are configured or a service's own; who may assume the former is
 * told by the configuration.
 */
function rolesOf(saved: AwsState['iam'], { config, state }: AwsWorld) {
  const roles: AwsState['iam']['roles'] = table();
  for (const account of config.accounts) {
    const old = Object.values(saved.roles[account.id] ?? {});
    const byName = table(state.iam.roles[account.id]);
    for (const name of Object.keys(byName)) {
      if (byName[name].trusts.service !== undefined) {
        delete byName[name];
      }
    }
    for (const role of old) {
      const { trusts, externalId } = byName[role.name] ?? role;
      if (trusts.service !== undefined || byName[role.name]) {
        byName[role.name] = { ...role, trusts, externalId };
      }
    }
    roles[account.id] = byName;
  }
  return roles;
}

/** Puts a saved state, which has been checked, in the place of what the AWS accounts hold. */
export function loadWorld(saved: SandboxState, world: AwsWorld): void {
  const { appMesh, ram, iam, cloudMap, organizations } = fromJson(
    saved,
  ) as AwsState;
  world.state = {
    appMesh,
    ram,
    iam: { roles: rolesOf(iam, world) },
    cloudMap,
    organizations,
  };
  world.clock.restore(saved.clock.offset);
  world.ids.restore(saved.ids);
}
