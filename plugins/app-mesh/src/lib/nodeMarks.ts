import type { GraphNode } from '@crossmesh/plugin-app-mesh-common';

export type NodeMark =
  | 'INACTIVE'
  | 'DELETED'
  | 'UNKNOWN'
  | 'MISSING'
  | 'notReconciled'
  | 'stale';

/**
 * What is worth saying about a node beside that it is there, most important first.
 *
 * @param unreadable - accounts that could not be read just now
 */
export function nodeMarks(
  node: GraphNode,
  unreadable: ReadonlySet<string>,
): NodeMark[] {
  const marks: NodeMark[] = [];
  if (node.status !== 'ACTIVE') {
    marks.push(node.status);
  }
  if (node.reconciled === false) {
    marks.push('notReconciled');
  }
  if (node.resourceOwner && unreadable.has(node.resourceOwner)) {
    marks.push('stale');
  }
  return marks;
}
