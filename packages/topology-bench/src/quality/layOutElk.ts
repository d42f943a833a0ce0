import ELK, {
  type ElkExtendedEdge,
  type ElkNode,
} from 'elkjs/lib/elk.bundled.js';
import { cardSize, type TopologyContent } from '../ours';
import type { Point } from './flattenPath';
import type { LaidOut } from './types';

/** The distances of our drawing, so that lengths can be compared. */
const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.spacing.nodeNode': '40',
  'elk.layered.spacing.nodeNodeBetweenLayers': '76',
};
const BOX_OPTIONS = {
  ...OPTIONS,
  'elk.padding': '[top=66,left=22,bottom=22,right=22]',
};

/** Where each node's corner is in the whole drawing; ELK counts from the node around it. */
function readCorners(
  node: ElkNode,
  corners: Map<string, Point>,
  corner: Point,
): void {
  corners.set(node.id, corner);
  for (const child of node.children ?? []) {
    readCorners(child, corners, {
      x: corner.x + (child.x ?? 0),
      y: corner.y + (child.y ?? 0),
    });
  }
}

/**
 * The drawing of ELK's layered layout.
 *
 * @param boxed - whether the accounts are boxes, as in ours
 */
export async function layOutElk(
  content: TopologyContent,
  boxed: boolean,
): Promise<LaidOut> {
  const accounts = new Map<string, ElkNode[]>();
  for (const node of content.graph.nodes) {
    const account = boxed ? `account ${node.resourceOwner ?? ''}` : '';
    const list = accounts.get(account) ?? [];
    list.push({
      id: node.id,
      ...cardSize(node, content.cards?.get(node.id)),
    });
    accounts.set(account, list);
  }
  const edges = content.graph.edges.map(
    ({ id, source, target }): ElkExtendedEdge => ({
      id,
      sources: [source],
      targets: [target],
    }),
  );
  const start = performance.now();
  const laidOut: ElkNode = await new ELK().layout({
    id: 'root',
    layoutOptions: {
      ...OPTIONS,
      ...(boxed ? { 'elk.hierarchyHandling': 'INCLUDE_CHILDREN' } : {}),
    },
    children: boxed
      ? [...accounts].map(([id, children]) => ({
          id,
          children,
          layoutOptions: BOX_OPTIONS,
        }))
      : accounts.get(''),
    edges,
  });

  const time = performance.now() - start;

  const corners = new Map<string, Point>();
  readCorners(laidOut, corners, { x: 0, y: 0 });
  const edgesDrawn = (laidOut.edges ?? []).map(edge => {
    const { container } = edge as ElkExtendedEdge & { container?: string };
    const { x, y } = corners.get(container ?? 'root')!;
    const line = (edge.sections ?? []).flatMap(
      ({ startPoint, bendPoints, endPoint }) => [
        startPoint,
        ...(bendPoints ?? []),
        endPoint,
      ],
    );
    return {
      source: edge.sources[0],
      target: edge.targets[0],
      line: line.map(point => ({ x: point.x + x, y: point.y + y })),
    };
  });
  return {
    time,
    width: laidOut.width ?? 0,
    height: laidOut.height ?? 0,
    edges: edgesDrawn,
  };
}
