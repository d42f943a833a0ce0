import type { AwsWorld } from '../aws';
import type { SandboxState } from './SandboxState';
import { toJson } from './toJson';

/** An external id is a secret that the configuration tells again. */
function withoutExternalIds({ state }: AwsWorld) {
  const roles = Object.entries(state.iam.roles).map(([accountId, byName]) => [
    accountId,
    Object.fromEntries(
      Object.values(byName).map(({ externalId: _secret, ...role }) => [
        role.name,
        role,
      ]),
    ),
  ]);
  return { ...state.iam, roles: Object.fromEntries(roles) };
}

/** What the AWS accounts hold, as it is at this moment. */
export function saveWorld(
  world: AwsWorld,
): Omit<SandboxState, 'version' | 'savedAt' | 'clusters'> {
  const { state, clock, ids } = world;
  return {
    clock: { offset: clock.offset },
    ids: ids.position,
    appMesh: toJson(state.appMesh) as object,
    ram: toJson(state.ram) as object,
    iam: toJson(withoutExternalIds(world)) as object,
    cloudMap: toJson(state.cloudMap) as object,
    organizations: toJson(state.organizations) as object,
  };
}
