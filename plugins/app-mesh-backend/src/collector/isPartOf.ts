function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/**
 * Whether everything that one spec says stands in the other too, which may say more: App Mesh fills in
 * what a custom resource leaves out.
 */
export function isPartOf(part: unknown, whole: unknown): boolean {
  if (Array.isArray(part)) {
    return (
      Array.isArray(whole) &&
      part.length === whole.length &&
      part.every((item, index) => isPartOf(item, whole[index]))
    );
  }
  if (isObject(part)) {
    return (
      isObject(whole) &&
      Object.entries(part).every(
        ([field, value]) =>
          value === undefined || isPartOf(value, whole[field]),
      )
    );
  }
  return part === whole;
}
