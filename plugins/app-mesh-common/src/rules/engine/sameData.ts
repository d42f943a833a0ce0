function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Whether two values of JSON hold the same; what is undefined counts as absent. */
export function sameData(left: unknown, right: unknown): boolean {
  if (left === right) {
    return true;
  }
  if (
    !isRecord(left) ||
    !isRecord(right) ||
    Array.isArray(left) !== Array.isArray(right)
  ) {
    return false;
  }
  for (const field of Object.keys(left)) {
    if (!sameData(left[field], right[field])) {
      return false;
    }
  }
  return Object.keys(right).every(
    field => right[field] === undefined || left[field] !== undefined,
  );
}
