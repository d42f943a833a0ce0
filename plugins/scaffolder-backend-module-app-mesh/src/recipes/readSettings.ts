import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { WriteBudget } from '@crossmesh/plugin-app-mesh-node';

/** What the configuration says of provisioning. */
export interface ProvisioningSettings {
  /** Whether meshes may be shared with accounts outside of the owner's organization at all. */
  allowExternalAccounts: boolean;
  budget: WriteBudget;
  /** Whether a run is refused that could not be held against the rules. */
  requireRuleCheck?: boolean;
}

function positive(
  config: RootConfigService,
  key: string,
  least: number,
): number | undefined {
  const value = config.getOptionalNumber(key);
  if (value !== undefined && !(value >= least)) {
    throw new InputError(`${key} is ${value}; it must be at least ${least}.`);
  }
  return value;
}

/**
 * @throws InputError for rates with which nothing could be written
 */
export function readSettings(config: RootConfigService): ProvisioningSettings {
  return {
    allowExternalAccounts:
      config.getOptionalBoolean('appMesh.sharing.allowExternalAccounts') ??
      false,
    requireRuleCheck:
      config.getOptionalBoolean('appMesh.provisioning.requireRuleCheck') ??
      false,
    budget: WriteBudget.create({
      writesPerSecond: positive(
        config,
        'appMesh.provisioning.writesPerSecond',
        0.1,
      ),
      burst: positive(config, 'appMesh.provisioning.writeBurst', 1),
    }),
  };
}
