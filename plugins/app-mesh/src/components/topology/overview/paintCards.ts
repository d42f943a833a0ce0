import { fitText } from '../../../lib/fitText';
import { markOf } from './markOf';
import type { Brush, SceneNode } from './types';

const CORNER = 10;
/** Pixels of the screen: the smallest text that can be read, and the least of a name that says something. */
const TEXT = { least: 10.5, room: 44 };
/** Size of a name on a card, in pixels of the drawing. */
const NAME = 26;

function faceOf(node: SceneNode, { palette }: Brush): string {
  if (node.tone === 'bad') {
    return palette.badCard;
  }
  return node.tone === 'fair' ? palette.fairCard : palette.card;
}

function paintName(node: SceneNode, { context, palette, scale }: Brush): void {
  const size = Math.max(NAME, TEXT.least / scale);
  const left = node.x + 8 / scale + 6;
  const room = node.x + node.width - 10 - left - (node.pods ? 22 : 0);
  if (room * scale < TEXT.room || size > node.height) {
    return;
  }
  const font = `600 ${size}px ${palette.font}`;
  context.font = font;
  context.fillStyle = palette.text;
  context.textBaseline = 'middle';
  context.fillText(
    fitText(node.name, room, font),
    left,
    node.y + node.height / 2 + size * 0.04,
  );
}

/** Told apart by shape as well: a disc, a triangle, a square. */
function paintPods(node: SceneNode, { context, palette, scale }: Brush): void {
  const { pods } = node;
  if (!pods) {
    return;
  }
  const x = node.x + node.width - 20;
  const y = node.y + node.height / 2;
  const size = Math.max(8, 2.5 / scale);
  context.fillStyle = palette[pods];
  context.beginPath();
  if (pods === 'good') {
    context.arc(x, y, size, 0, 2 * Math.PI);
  } else if (pods === 'fair') {
    context.moveTo(x, y - size * 1.25);
    context.lineTo(x + size * 1.25, y + size);
    context.lineTo(x - size * 1.25, y + size);
  } else {
    context.rect(x - size, y - size, 2 * size, 2 * size);
  }
  context.fill();
}

/** Nodes as boxes with their names, as far as these can be read. */
export function paintCards(brush: Brush, nodes: SceneNode[]): void {
  const { context, palette, marks, scale } = brush;
  for (const node of nodes) {
    const { x, y, width, height } = node;
    const isBack =
      marks.bright && !marks.bright.has(node.id) && node.id !== marks.selected;
    const isWrong = node.tone === 'bad' || node.tone === 'fair';
    context.globalAlpha = isBack ? 0.3 : 1;
    context.beginPath();
    context.roundRect(x, y, width, height, CORNER);
    context.fillStyle = faceOf(node, brush);
    context.fill();
    context.save();
    context.clip();
    context.fillStyle = palette[node.role];
    context.fillRect(x, y, Math.max(8, 4 / scale), height);
    context.restore();
    context.strokeStyle = isWrong
      ? palette[node.tone as 'bad' | 'fair']
      : palette.hair;
    context.lineWidth = (isWrong ? 1.75 : 1) / scale;
    context.setLineDash(node.isMissing ? [4 / scale, 3 / scale] : []);
    context.stroke();
    context.setLineDash([]);
    paintName(node, brush);
    paintPods(node, brush);
    const mark = markOf(node, brush);
    if (mark) {
      const room = 2 / scale;
      context.strokeStyle = mark.color;
      context.lineWidth = mark.width / scale;
      context.setLineDash(mark.dash.map(length => length / scale));
      context.beginPath();
      context.roundRect(
        x - room,
        y - room,
        width + 2 * room,
        height + 2 * room,
        CORNER + room,
      );
      context.stroke();
      context.setLineDash([]);
    }
  }
  context.globalAlpha = 1;
}
