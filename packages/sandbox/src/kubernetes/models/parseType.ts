const LIST = /^(?:Array|Set)<(.+)>$/;
const MAP = /^\{ \[key: string\]: (.+); \}$/;
const MODEL = /^(?:[A-Z][a-z]+)*V\d+(?:(?:alpha|beta)\d+)?[A-Z]\w*$/;

/** What a type of a model's field is, as the client library writes it. */
export type ParsedType =
  | { kind: 'list'; of: string }
  | { kind: 'map'; of: string }
  | { kind: 'model'; name: string }
  | { kind: 'value'; name: string };

export function parseType(type: string): ParsedType {
  const list = LIST.exec(type)?.[1];
  const map = MAP.exec(type)?.[1];
  if (list) {
    return { kind: 'list', of: list };
  }
  if (map) {
    return { kind: 'map', of: map };
  }
  return type !== 'V1MicroTime' && MODEL.test(type)
    ? { kind: 'model', name: type }
    : { kind: 'value', name: type };
}
