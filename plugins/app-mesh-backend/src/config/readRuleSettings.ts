import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type {
  RuleSetting,
  RuleSeverity,
} from '@crossmesh/plugin-app-mesh-common';

const CODE = /^[A-Z]{1,10}\d{1,6}$/;
const SEVERITIES: readonly string[] = ['error', 'warning', 'info'];

function isSeverity(text: string): text is RuleSeverity {
  return SEVERITIES.includes(text);
}

function checkCode(code: string, key: string): string {
  if (!CODE.test(code)) {
    throw new InputError(
      `"${code}" in ${key} is not the code of a rule; write it like AM101.`,
    );
  }
  return code;
}

/**
 * How the adopter wants the rules: `appMesh.rules`.
 *
 * @throws InputError that names the key that cannot be understood
 */
export function readRuleSettings(
  rootConfig: Config,
): Record<string, RuleSetting> {
  const settings: Record<string, RuleSetting> = {};
  const off = rootConfig.getOptionalStringArray('appMesh.rules.off') ?? [];
  for (const code of off) {
    settings[checkCode(code, 'appMesh.rules.off')] = { off: true };
  }
  const severities = rootConfig.getOptionalConfig('appMesh.rules.severity');
  for (const code of severities?.keys() ?? []) {
    const severity = severities?.getString(code) ?? '';
    if (!isSeverity(severity)) {
      throw new InputError(
        `appMesh.rules.severity.${code} must be error, warning or info.`,
      );
    }
    checkCode(code, 'appMesh.rules.severity');
    settings[code] = { ...settings[code], severity };
  }
  return settings;
}
