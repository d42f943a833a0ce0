import type { PlanDifference } from '@crossmesh/plugin-app-mesh-common';

const WITHHELD = '(not shown)';
/** A container's variables, one of them, or what one is set to. */
const VARIABLE_PATH = /\.env(\[\d+\](\.value)?)?$/;
/** What a ConfigMap holds. */
const DATA_PATH = /^(data|binaryData)(\.|$)/;

function withheldData(value: unknown): unknown {
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.keys(value).map(key => [key, WITHHELD]))
    : WITHHELD;
}

/** A copy in which no variable of a container says what it is set to. */
function withheldVariables(value: unknown, isVariable: boolean): unknown {
  if (Array.isArray(value)) {
    return value.map(item => withheldVariables(item, isVariable));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      isVariable && key === 'value'
        ? WITHHELD
        : withheldVariables(member, key === 'env'),
    ]),
  );
}

function withhold(path: string, json: string): string {
  const value: unknown = JSON.parse(json);
  if (DATA_PATH.test(path)) {
    return JSON.stringify(withheldData(value));
  }
  return JSON.stringify(
    typeof value === 'string' && VARIABLE_PATH.test(path)
      ? WITHHELD
      : withheldVariables(value, VARIABLE_PATH.test(path)),
  );
}

/**
 * The same differences without what containers' variables are set to and what ConfigMaps hold: a plan is
 * written to task logs, for more people than those who may read the cluster.
 */
export function withholdValues(
  differences: PlanDifference[],
): PlanDifference[] {
  return differences.map(({ path, actual, wanted }) => ({
    path,
    ...(actual !== undefined && { actual: withhold(path, actual) }),
    ...(wanted !== undefined && { wanted: withhold(path, wanted) }),
  }));
}
