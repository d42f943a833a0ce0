import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  isRuleCode,
  type MeshQuotas,
  type RuleOptions,
  type RuleSetting,
  type RuleSeverity,
} from '@crossmesh/plugin-app-mesh-common';

const SEVERITIES: readonly string[] = ['error', 'warning', 'info'];

const QUOTAS: (keyof MeshQuotas)[] = [
  'virtualNodes',
  'virtualServices',
  'virtualRouters',
  'virtualGateways',
  'routesPerRouter',
  'gatewayRoutesPerGateway',
  'backendsPerNode',
  'envoysPerNode',
];

function isSeverity(text: string): text is RuleSeverity {
  return SEVERITIES.includes(text);
}

function checkCode(code: string, key: string): string {
  if (!isRuleCode(code)) {
    throw new InputError(
      `"${code}" in ${key} is not the code of a rule; write it like AM101.`,
    );
  }
  return code;
}

function readQuotas(config: Config): Partial<MeshQuotas> {
  const known = new Set<string>(QUOTAS);
  for (const name of config.getOptionalConfig('quotas')?.keys() ?? []) {
    if (!known.has(name)) {
      throw new InputError(
        `appMesh.rules.quotas.${name} is no quota; there are ${QUOTAS.join(
          ', ',
        )}.`,
      );
    }
  }
  return Object.fromEntries(
    QUOTAS.flatMap(name => {
      const value = config.getOptionalNumber(`quotas.${name}`);
      if (value !== undefined && !(value >= 1)) {
        throw new InputError(
          `appMesh.rules.quotas.${name} is ${value}; it must be at least 1.`,
        );
      }
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function readSettings(config: Config): Record<string, RuleSetting> {
  const settings: Record<string, RuleSetting> = {};
  const add = (key: string, code: string, setting: RuleSetting) => {
    checkCode(code, `appMesh.rules.${key}`);
    settings[code] = { ...settings[code], ...setting };
  };
  for (const code of config.getOptionalStringArray('off') ?? []) {
    add('off', code, { off: true });
  }
  const severities = config.getOptionalConfig('severity');
  for (const code of severities?.keys() ?? []) {
    const severity = severities?.getString(code) ?? '';
    if (!isSeverity(severity)) {
      throw new InputError(
        `appMesh.rules.severity.${code} must be error, warning or info.`,
      );
    }
    add('severity', code, { severity });
  }
  const scopes = config.getOptionalConfig('accounts');
  for (const code of scopes?.keys() ?? []) {
    const accounts = scopes?.getStringArray(code) ?? [];
    const wrong = accounts.find(account => !/^\d{12}$/.test(account));
    if (wrong !== undefined) {
      throw new InputError(
        `appMesh.rules.accounts.${code} names "${wrong}"; write the twelve digits of an account, in quotes.`,
      );
    }
    add('accounts', code, { accounts });
  }
  return settings;
}

function readDocsBaseUrl(config: Config): string | undefined {
  const url = config.getOptionalString('docsBaseUrl');
  if (url !== undefined && !/^https?:\/\/\S+$/.test(url)) {
    throw new InputError(
      'appMesh.rules.docsBaseUrl must be an address that begins with https://.',
    );
  }
  return url?.replace(/\/+$/, '');
}

/**
 * How the adopter wants the rules: `appMesh.rules`.
 *
 * @throws InputError that names the key that cannot be understood
 */
export function readRuleSettings(
  rootConfig: Config,
): Pick<RuleOptions, 'settings' | 'quotas' | 'docsBaseUrl'> {
  const config = rootConfig.getOptionalConfig('appMesh.rules');
  return config
    ? {
        settings: readSettings(config),
        quotas: readQuotas(config),
        docsBaseUrl: readDocsBaseUrl(config),
      }
    : {};
}
