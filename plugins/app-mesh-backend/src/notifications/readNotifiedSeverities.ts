import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { RuleSeverity } from '@crossmesh/plugin-app-mesh-common';

const KEY = 'appMesh.rules.notifications';
const SEVERITIES: RuleSeverity[] = ['error', 'warning', 'info'];

/**
 * Of findings of which severities teams are to be told: none unless it is switched on, then errors unless
 * others are named.
 *
 * @throws InputError for what is no severity
 */
export function readNotifiedSeverities(config: Config): RuleSeverity[] {
  if (!config.getOptionalBoolean(`${KEY}.enabled`)) {
    return [];
  }
  const named = config.getOptionalStringArray(`${KEY}.severities`) ?? ['error'];
  return named.map(text => {
    const severity = SEVERITIES.find(known => known === text);
    if (!severity) {
      throw new InputError(
        `${KEY}.severities names "${text}"; write error, warning or info.`,
      );
    }
    return severity;
  });
}
