import { MARKS } from './toJson';

function table(value: object): Record<string, unknown> {
  const entries: Record<string, unknown> = Object.create(null);
  for (const [key, entry] of Object.entries(value)) {
    entries[key] = fromJson(entry);
  }
  return entries;
}

/** What `toJson` was given; its objects have no prototype, since their keys may be any. */
export function fromJson(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(fromJson);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const [mark, ...others] = Object.keys(value);
  const content: unknown = (value as Record<string, unknown>)[mark];
  if (others.length > 0 || !MARKS.includes(mark)) {
    return table(value);
  }
  if (mark === '$map' && Array.isArray(content)) {
    return new Map(
      content.map(([key, entry]) => [fromJson(key), fromJson(entry)]),
    );
  }
  return mark === '$date'
    ? new Date(String(content))
    : table(Object(content) as object);
}
