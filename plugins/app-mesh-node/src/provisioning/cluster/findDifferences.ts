import type { PlanDifference } from '@crossmesh/plugin-app-mesh-common';
import { parseQuantity } from './parseQuantity';

/** Where an object holds quantities, which the API server writes in its own way: 0.5 CPU as 500m. */
const QUANTITY_PATH = /\.(limits|requests)\.|\.sizeLimit$/;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What the API server leaves out when it stores an object. */
function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    value === false ||
    value === 0 ||
    (Array.isArray(value) && value.length === 0) ||
    (isRecord(value) && Object.values(value).every(isEmpty))
  );
}

function sameQuantity(path: string, wanted: unknown, actual: unknown): boolean {
  const quantity = parseQuantity(wanted);
  return (
    QUANTITY_PATH.test(path) &&
    quantity !== undefined &&
    quantity === parseQuantity(actual)
  );
}

/**
 * Where what is there lacks what is wanted. Fields that are not wanted explicitly are not looked at: an
 * API server and its webhooks fill in many. Lists must agree in length and order; a wanted null is to
 * be absent.
 */
export function findDifferences(
  wanted: unknown,
  actual: unknown,
  path: string = '',
): PlanDifference[] {
  if (wanted === undefined || (actual === undefined && isEmpty(wanted))) {
    return [];
  }
  if (isRecord(wanted) && isRecord(actual)) {
    return Object.entries(wanted).flatMap(([key, value]) =>
      findDifferences(value, actual[key], path ? `${path}.${key}` : key),
    );
  }
  if (
    Array.isArray(wanted) &&
    Array.isArray(actual) &&
    wanted.length === actual.length
  ) {
    return wanted.flatMap((value, index) =>
      findDifferences(value, actual[index], `${path}[${index}]`),
    );
  }
  if (wanted === actual || sameQuantity(path, wanted, actual)) {
    return [];
  }
  return [
    {
      path,
      ...(actual !== undefined && { actual: JSON.stringify(actual) }),
      ...(wanted !== null && { wanted: JSON.stringify(wanted) }),
    },
  ];
}
