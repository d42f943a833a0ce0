import type { PlanDifference } from '@crossmesh/plugin-app-mesh-common';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function json(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}

/**
 * Where what is there lacks what is wanted. Fields that are not wanted explicitly are not looked at: an
 * API server and its webhooks fill in many. Lists must agree in length.
 */
export function differences(
  wanted: unknown,
  actual: unknown,
  path: string = '',
): PlanDifference[] {
  if (wanted === undefined) {
    return [];
  }
  if (isRecord(wanted) && isRecord(actual)) {
    return Object.entries(wanted).flatMap(([key, value]) =>
      differences(value, actual[key], path ? `${path}.${key}` : key),
    );
  }
  if (
    Array.isArray(wanted) &&
    Array.isArray(actual) &&
    wanted.length === actual.length
  ) {
    return wanted.flatMap((value, index) =>
      differences(value, actual[index], `${path}[${index}]`),
    );
  }
  return json(wanted) === json(actual)
    ? []
    : [{ path, actual: json(actual), wanted: json(wanted) }];
}
