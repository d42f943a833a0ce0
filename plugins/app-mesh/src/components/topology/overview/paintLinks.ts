import type { LayoutRect } from '@crossmesh/plugin-app-mesh-common';
import type { Brush, SceneLink } from './types';

const middle = ({ x, y, width, height }: LayoutRect) => ({
  x: x + width / 2,
  y: y + height / 2,
});

/** Bows from account to account, the wider the more connections there are. */
export function paintLinks(
  { context, palette, marks, scale }: Brush,
  links: SceneLink[],
): void {
  const isBack = marks.bright !== undefined;
  context.strokeStyle = palette.accent;
  context.setLineDash([]);
  for (const { from, to, count } of links) {
    const start = middle(from);
    const end = middle(to);
    const bend = 0.18;
    context.globalAlpha = isBack ? 0.12 : 0.4;
    context.lineWidth = (1 + 1.5 * Math.log10(count + 1)) / scale;
    context.beginPath();
    context.moveTo(start.x, start.y);
    context.quadraticCurveTo(
      (start.x + end.x) / 2 - (end.y - start.y) * bend,
      (start.y + end.y) / 2 + (end.x - start.x) * bend,
      end.x,
      end.y,
    );
    context.stroke();
  }
  context.globalAlpha = 1;
}
