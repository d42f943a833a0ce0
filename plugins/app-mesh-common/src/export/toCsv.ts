import type { GraphNode, MeshGraph } from '../graph';

const COLUMNS: [string, (node: GraphNode) => string | undefined][] = [
  ['arn', node => node.id],
  ['kind', node => node.kind],
  ['name', node => node.name],
  ['meshOwner', node => node.meshOwner],
  ['resourceOwner', node => node.resourceOwner],
  ['team', node => node.team],
  ['status', node => node.status],
  [
    'listeners',
    node =>
      node.listeners
        .map(({ protocol, port }) => `${protocol} ${port}`)
        .join(' '),
  ],
  ['cluster', node => node.cluster],
  ['namespace', node => node.namespace],
  ['pods', node => node.pods && String(node.pods.pods)],
  ['readyPods', node => node.pods && String(node.pods.readyPods)],
];

/** A spreadsheet takes what begins like this for a formula, and would run it. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: string): string {
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/**
 * The nodes of the graph as CSV (RFC 4180), one line each below a line of column names, and behind them
 * the ids of those that they lead to.
 *
 * @public
 */
export function toCsv(graph: MeshGraph): string {
  const targets = new Map<string, string[]>();
  for (const { source, target } of graph.edges) {
    targets.set(source, [...(targets.get(source) ?? []), target]);
  }
  const lines = graph.nodes.map(node =>
    [
      ...COLUMNS.map(([, read]) => read(node) ?? ''),
      (targets.get(node.id) ?? []).join(' '),
    ]
      .map(cell)
      .join(','),
  );
  const head = [...COLUMNS.map(([name]) => name), 'leadsTo'].join(',');
  return [head, ...lines, ''].join('\r\n');
}
