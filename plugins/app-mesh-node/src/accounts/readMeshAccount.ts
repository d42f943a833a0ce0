import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { InputError, toError } from '@backstage/errors';
import { validateAccountId } from '@crossmesh/plugin-app-mesh-common';
import { readRegion } from './readRegion';
import type { MeshAccount, MeshCluster } from './types';

function readAccountId(config: Config, key: string): string {
  if (typeof config.get('accountId') === 'number') {
    throw new InputError(
      `${key}.accountId is a number; quote it, so that YAML keeps its leading zeros.`,
    );
  }
  try {
    return validateAccountId(config.getString('accountId'));
  } catch (error) {
    throw new InputError(`${key}.accountId: ${toError(error).message}`);
  }
}

function readTeam(config: Config, key: string): string | undefined {
  const team = config.getOptionalString('team');
  if (team === undefined) {
    return undefined;
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(team, {
        defaultKind: 'group',
        defaultNamespace: 'default',
      }),
    );
  } catch {
    throw new InputError(
      `${key}.team "${team}" is not an entity reference; give one such as group:default/platform.`,
    );
  }
}

const ROLE_NAME = /^[A-Za-z0-9_+=,.@-]{1,64}$/;

function readWriteRole(config: Config, key: string): string | undefined {
  const role = config.getOptionalString('writeRole');
  if (role !== undefined && !ROLE_NAME.test(role)) {
    throw new InputError(
      `${key}.writeRole "${role}" is not the name of an IAM role; give its name, without path and ARN.`,
    );
  }
  return role;
}

function readCluster(
  config: Config,
  key: string,
  account: { accountId: string; regions: string[] },
): MeshCluster {
  const name = config.getString('name');
  const region =
    config.getOptionalString('region') ??
    (account.regions.length === 1 ? account.regions[0] : undefined);
  if (region === undefined || !account.regions.includes(region)) {
    throw new InputError(
      `${key}.region must be one of the account's regions: ${account.regions.join(
        ', ',
      )}.`,
    );
  }
  return { name, accountId: account.accountId, region };
}

/**
 * Reads one entry of `appMesh.accounts`.
 *
 * @param config - the entry
 * @param key - its path in the configuration, for messages
 * @throws InputError if the entry is malformed
 */
export function readMeshAccount(config: Config, key: string): MeshAccount {
  const accountId = readAccountId(config, key);
  const regions = config
    .getStringArray('regions')
    .map(region => readRegion(region, `${key}.regions`));
  if (regions.length === 0 || new Set(regions).size !== regions.length) {
    throw new InputError(
      `${key}.regions must name at least one region, and each only once.`,
    );
  }
  return {
    accountId,
    name: config.getOptionalString('name') ?? accountId,
    regions,
    team: readTeam(config, key),
    writeRole: readWriteRole(config, key),
    clusters: (config.getOptionalConfigArray('clusters') ?? []).map(
      (cluster, index) =>
        readCluster(cluster, `${key}.clusters[${index}]`, {
          accountId,
          regions,
        }),
    ),
  };
}
