import type { FieldDifference } from './changes';

/** Beyond so many the rest is left out. */
const MOST = 50;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/**
 * The fields in which two values differ, down to single values.
 *
 * @public
 */
export function diffFields(
  before: unknown,
  after: unknown,
  path: string = '',
): FieldDifference[] {
  if (isObject(before) && isObject(after)) {
    const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...fields]
      .sort()
      .flatMap(field =>
        diffFields(
          before[field],
          after[field],
          path === '' ? field : `${path}.${field}`,
        ),
      )
      .slice(0, MOST);
  }
  return before === after ? [] : [{ path, before, after }];
}
