import { markOf } from './markOf';
import type { Brush, SceneNode } from './types';

/** Nodes as plain tiles, coloured by role or by what is wrong, all of one look in one go. */
export function paintTiles(brush: Brush, nodes: SceneNode[]): void {
  const { context, palette, marks, scale } = brush;
  const groups = new Map<string, SceneNode[]>();
  for (const node of nodes) {
    const isBack = marks.bright && !marks.bright.has(node.id);
    const key = `${node.pods === 'bad' ? 'bad' : node.tone} ${
      isBack ? 0.2 : 0.85
    }`;
    const group = groups.get(key);
    if (group) {
      group.push(node);
    } else {
      groups.set(key, [node]);
    }
  }
  for (const [key, tiles] of groups) {
    const [tone, alpha] = key.split(' ');
    context.fillStyle = palette[tone as SceneNode['tone']];
    context.globalAlpha = Number(alpha);
    context.beginPath();
    for (const { x, y, width, height } of tiles) {
      context.rect(x, y, width, height);
    }
    context.fill();
  }
  context.globalAlpha = 1;
  for (const node of nodes) {
    const mark = markOf(node, brush);
    if (mark) {
      const room = 2 / scale;
      context.strokeStyle = mark.color;
      context.lineWidth = mark.width / scale;
      context.setLineDash(mark.dash.map(length => length / scale));
      context.strokeRect(
        node.x - room,
        node.y - room,
        node.width + 2 * room,
        node.height + 2 * room,
      );
    }
  }
  context.setLineDash([]);
}
