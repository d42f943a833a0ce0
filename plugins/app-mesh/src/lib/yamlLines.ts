import type {
  FieldDifference,
  RuleFinding,
} from '@crossmesh/plugin-app-mesh-common';
import {
  Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
} from 'yaml';

/** A line of YAML, and whether something in it is not the same on the other side. */
export interface YamlLine {
  text: string;
  differs: boolean;
  /** Codes of the findings that are on it. */
  codes: string[];
}

/** The part of a finding's path, such as `spec.backends[0].virtualService`, that is in the spec. */
function specPath(path: string): string[] {
  const [root, ...rest] = path.split(/[.[\]]+/).filter(Boolean);
  return root === 'spec' ? rest : [];
}

/** Where the key of a field begins, or an item of a list; undefined for no field. */
function keyStart(
  document: ReturnType<typeof parseDocument>,
  keys: string[],
): number | undefined {
  const key = keys.at(-1);
  if (key === undefined) {
    return undefined;
  }
  const parent: unknown =
    keys.length === 1
      ? document.contents
      : document.getIn(keys.slice(0, -1), true);
  if (isMap(parent)) {
    const pair = parent.items.find(
      item => isScalar(item.key) && String(item.key.value) === key,
    );
    return isNode(pair?.key) ? pair.key.range?.[0] : undefined;
  }
  const item: unknown = document.getIn(keys, true);
  return isNode(item) ? item.range?.[0] : undefined;
}

/**
 * A value as lines of YAML.
 *
 * @param differences - paths into the value, with dots; what is not in the value marks no line
 * @param findings - paths into the resource; what is not in the value marks the nearest that is
 */
export function yamlLines(
  value: unknown,
  differences: Pick<FieldDifference, 'path'>[] = [],
  findings: Pick<RuleFinding, 'code' | 'path'>[] = [],
): YamlLine[] {
  const text = new Document(value, { aliasDuplicateObjects: false })
    .toString({ lineWidth: 0 })
    .trimEnd();
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const marked = new Set<number>();
  for (const { path } of differences) {
    const found = path ? document.getIn(path.split('.'), true) : undefined;
    if (isNode(found) && found.range) {
      const [start, end] = found.range;
      const first = lineCounter.linePos(start).line;
      const last = lineCounter.linePos(Math.max(start, end - 1)).line;
      for (let line = first; line <= last; line += 1) {
        marked.add(line);
      }
    }
  }
  const codes = new Map<number, string[]>();
  for (const { code, path } of findings) {
    const keys = specPath(path ?? '');
    const depth = keys.findLastIndex((_, index) =>
      document.hasIn(keys.slice(0, index + 1)),
    );
    const start = keyStart(document, keys.slice(0, depth + 1));
    if (start !== undefined) {
      const { line } = lineCounter.linePos(start);
      codes.set(line, [...new Set([...(codes.get(line) ?? []), code])]);
    }
  }
  return text.split('\n').map((line, index) => ({
    text: line,
    differs: marked.has(index + 1),
    codes: codes.get(index + 1) ?? [],
  }));
}
