import { InputError } from '@backstage/errors';
import { checkOrganization } from './checkOrganization';
import { controllerThrottling } from './controllerThrottling';
import { defaultSandboxConfig } from './defaultSandboxConfig';
import type {
  SandboxConfig,
  SandboxConfigInput,
  SandboxThrottling,
} from './types';

function requireUnique(what: string, values: string[]): void {
  const seen = new Set<string>();
  for (const value of values) {
    if (seen.has(value)) {
      throw new InputError(
        `The sandbox configuration has two ${what} "${value}"`,
      );
    }
    seen.add(value);
  }
}

function throttlingOf(
  given: SandboxConfigInput['throttling'],
): SandboxThrottling {
  if (typeof given === 'object') {
    return given;
  }
  return given ? controllerThrottling : {};
}

/**
 * Fills in the defaults and checks what must hold between the parts.
 *
 * @throws InputError if two accounts or clusters collide, a cluster's region is not configured, or
 * an organization's units do not make a tree.
 */
export function completeSandboxConfig(
  config: SandboxConfigInput = {},
): SandboxConfig {
  const defaults = defaultSandboxConfig();
  const complete: SandboxConfig = {
    ...defaults,
    ...config,
    quotas: { ...defaults.quotas, ...config.quotas },
    throttling: throttlingOf(config.throttling),
  };
  const { accounts } = complete;
  const clusters = accounts.flatMap(account => account.clusters);
  requireUnique(
    'accounts with the id',
    accounts.map(account => account.id),
  );
  requireUnique(
    'accounts with the name',
    accounts.map(account => account.name),
  );
  requireUnique(
    'accounts with the access key',
    accounts.map(account => account.accessKeyId),
  );
  requireUnique(
    'clusters with the name',
    clusters.map(cluster => cluster.name),
  );
  requireUnique(
    'servers on the port',
    [complete.port, ...clusters.map(cluster => cluster.port)]
      .filter(port => port !== 0)
      .map(String),
  );
  for (const cluster of clusters) {
    if (!complete.regions.includes(cluster.region)) {
      throw new InputError(
        `The sandbox configuration has a cluster "${cluster.name}" in the region "${cluster.region}", which is not among its regions`,
      );
    }
  }
  if (complete.organization) {
    checkOrganization(complete.organization);
  }
  return complete;
}
