import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';

function keysOf(path: string): (string | number)[] {
  return path
    .split(/[.[\]]+/)
    .filter(part => part !== '')
    .map(part => (/^\d+$/.test(part) ? Number(part) : part));
}

/** The child and where it begins: at its key in a map, so that an empty child has a line, too. */
function step(
  node: unknown,
  key: string | number,
): { child: unknown; at?: number } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(
      item => isScalar(item.key) && String(item.key.value) === String(key),
    );
    return pair && { child: pair.value, at: (pair.key as Node).range?.[0] };
  }
  if (isSeq(node) && typeof key === 'number' && key in node.items) {
    const child = node.items[key];
    return { child, at: (child as Node | undefined)?.range?.[0] };
  }
  return undefined;
}

function routeIndex(root: unknown, route: string): number {
  const routes = step(step(root, 'spec')?.child, 'routes')?.child;
  return isSeq(routes)
    ? routes.items.findIndex(item => isMap(item) && item.get('name') === route)
    : -1;
}

/**
 * The line, from 1, of what a finding's path leads to in a custom resource. Where App Mesh's words are not
 * those of the custom resource, the line of the last word that is.
 *
 * @param where - `route` is the name of the route that the path begins in
 */
export function lineOfPath(
  text: string,
  { path = '', route }: { path?: string; route?: string },
): number {
  const root = parseDocument(text).contents;
  const index = route === undefined ? -1 : routeIndex(root, route);
  const [, ...rest] = keysOf(path);
  const keys = index < 0 ? keysOf(path) : ['spec', 'routes', index, ...rest];
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const key of keys) {
    const next = step(node, key);
    if (!next) {
      break;
    }
    offset = next.at ?? offset;
    node = next.child;
  }
  return text.slice(0, offset).split('\n').length;
}
