import type { FieldDifference } from '@crossmesh/plugin-app-mesh-common';
import { Document, isNode, LineCounter, parseDocument } from 'yaml';

/** A line of YAML, and whether something in it is not the same on the other side. */
export interface YamlLine {
  text: string;
  differs: boolean;
}

/**
 * A value as lines of YAML.
 *
 * @param differences - paths into the value, with dots; what is not in the value marks no line
 */
export function yamlLines(
  value: unknown,
  differences: Pick<FieldDifference, 'path'>[] = [],
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
  return text
    .split('\n')
    .map((line, index) => ({ text: line, differs: marked.has(index + 1) }));
}
