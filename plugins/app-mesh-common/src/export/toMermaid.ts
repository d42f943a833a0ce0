import type { GraphEdge, GraphNode, MeshGraph } from '../graph';

const SHAPES: Record<GraphNode['role'], [string, string]> = {
  gateway: ['{{', '}}'],
  service: ['([', '])'],
  router: ['{', '}'],
  workload: ['[', ']'],
};

/** Mermaid reads `#` as the start of an entity, so that one is escaped first. */
function escape(text: string): string {
  return text
    .replace(/#/g, '#35;')
    .replace(/"/g, '#quot;')
    .replace(/</g, '#lt;')
    .replace(/>/g, '#gt;');
}

function edgeText({ share, match }: GraphEdge): string {
  const parts = [
    match,
    share === undefined ? undefined : `${Math.round(share * 100)} %`,
  ].filter(part => part !== undefined);
  return parts.length > 0 ? `|"${escape(parts.join(', '))}"|` : '';
}

/**
 * The graph as a Mermaid flowchart, one subgraph per account; edges from account to account are dotted.
 *
 * @param accountNames - names of accounts by id
 * @public
 */
export function toMermaid(
  graph: MeshGraph,
  accountNames: ReadonlyMap<string, string> = new Map(),
): string {
  const ids = new Map(graph.nodes.map(({ id }, index) => [id, `n${index}`]));
  const accounts = new Map<string, GraphNode[]>();
  for (const node of graph.nodes) {
    const account = node.resourceOwner ?? '';
    accounts.set(account, [...(accounts.get(account) ?? []), node]);
  }
  const lines = ['flowchart LR'];
  let count = 0;
  for (const [account, nodes] of accounts) {
    const name = accountNames.get(account);
    const known = name ? `${name} (${account})` : account;
    const title = account === '' ? 'Not in the mesh' : known;
    lines.push(`  subgraph a${count}["${escape(title)}"]`);
    for (const { id, name: label, role } of nodes) {
      const [open, close] = SHAPES[role];
      lines.push(`    ${ids.get(id)}${open}"${escape(label)}"${close}`);
    }
    lines.push('  end');
    count += 1;
  }
  for (const edge of graph.edges) {
    const arrow = edge.crossAccount ? '-.->' : '-->';
    lines.push(
      `  ${ids.get(edge.source)} ${arrow}${edgeText(edge)} ${ids.get(
        edge.target,
      )}`,
    );
  }
  return `${lines.join('\n')}\n`;
}
