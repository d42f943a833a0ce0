import type { LayoutBox } from '@crossmesh/plugin-app-mesh-common';
import type { Brush } from './types';

const CORNER = 16;

/** The accounts. */
export function paintBoxes(
  { context, palette, scale }: Brush,
  boxes: LayoutBox[],
): void {
  for (const { accountId, meshOwner, x, y, width, height } of boxes) {
    const line = meshOwner ? palette.ownerLine : palette.boxLine;
    context.fillStyle = accountId ? palette.box : palette.missingBox;
    context.strokeStyle = accountId ? line : palette.missingLine;
    context.lineWidth = Math.max(1.25, (meshOwner ? 1.75 : 1.25) / scale);
    context.setLineDash(accountId ? [] : [5 / scale, 4 / scale]);
    context.beginPath();
    context.roundRect(x, y, width, height, Math.max(CORNER, 6 / scale));
    context.fill();
    context.stroke();
  }
  context.setLineDash([]);
}
