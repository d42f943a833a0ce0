import type { RuleSeverity } from '@crossmesh/plugin-app-mesh-common';

/** Which findings the table lists, as the URL says it. */
export interface ShownFindings {
  code?: string;
  severity?: RuleSeverity;
  account?: string;
  team?: string;
  /** Whether those are listed that somebody chose to ignore. */
  ignored: boolean;
}

const SEVERITIES: RuleSeverity[] = ['error', 'warning', 'info'];

/** By the name of the URL's parameter. The view's own parameters have other names. */
const TEXTS = {
  'finding-code': 'code',
  'finding-account': 'account',
  'finding-team': 'team',
} as const;

/** Reads what is to be listed; what makes no sense counts as not said. */
export function parseShownFindings(params: URLSearchParams): ShownFindings {
  const shown: ShownFindings = {
    severity: SEVERITIES.find(
      severity => severity === params.get('finding-severity'),
    ),
    ignored: params.get('finding-ignored') === 'on',
  };
  for (const [name, key] of Object.entries(TEXTS)) {
    shown[key] = params.get(name) || undefined;
  }
  return shown;
}

/** @returns the parameters of what is to be listed; all others stay */
export function writeShownFindings(
  params: URLSearchParams,
  shown: ShownFindings,
): URLSearchParams {
  const written = new URLSearchParams(params);
  const values: Record<string, string | undefined> = {
    'finding-severity': shown.severity,
    'finding-ignored': shown.ignored ? 'on' : undefined,
  };
  for (const [name, key] of Object.entries(TEXTS)) {
    values[name] = shown[key];
  }
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) {
      written.delete(name);
    } else {
      written.set(name, value);
    }
  }
  return written;
}
