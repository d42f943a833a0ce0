import { isFields, type Fields } from '../objects';
import { SEPARATOR } from './fieldPaths';

/** Paths, and the nested form in which `managedFields` keeps them. */
export const fieldsV1 = {
  encode(paths: Iterable<string>): Fields {
    const root: Fields = {};
    for (const path of [...paths].sort()) {
      let node = root;
      for (const segment of path.split(SEPARATOR)) {
        const next = node[segment];
        if (isFields(next)) {
          node = next;
        } else {
          const created: Fields = {};
          node[segment] = created;
          node = created;
        }
      }
      node['.'] = {};
    }
    return withoutNeedlessDots(root);
  },

  decode(fields: Fields): Set<string> {
    const paths = new Set<string>();
    function visit(node: Fields, segments: string[]) {
      const names = Object.keys(node);
      if (segments.length > 0 && (names.length === 0 || '.' in node)) {
        paths.add(segments.join(SEPARATOR));
      }
      for (const name of names) {
        const child = node[name];
        if (name !== '.' && isFields(child)) {
          visit(child, [...segments, name]);
        }
      }
    }
    visit(fields, []);
    return paths;
  },
};

/** A leaf is `{}`; the dot is for a node that is owned itself and has owned fields below it. */
function withoutNeedlessDots(node: Fields): Fields {
  const names = Object.keys(node);
  if (names.length === 1 && names[0] === '.') {
    return {};
  }
  return Object.fromEntries(
    Object.entries(node).map(([name, child]) => [
      name,
      isFields(child) ? withoutNeedlessDots(child) : child,
    ]),
  );
}
