import type { Brush, SceneEdge } from './types';

interface Stroke {
  color: string;
  /** Pixels of the screen. */
  width: number;
  dash: number[];
  alpha: number;
}

function strokeOf(edge: SceneEdge, { palette, marks, scale }: Brush): Stroke {
  const { bright, path, pointed, selected } = marks;
  const touches = (id: string | undefined) =>
    id !== undefined && (edge.source === id || edge.target === id);
  const isStrong =
    edge.id === selected ||
    touches(selected) ||
    touches(pointed) ||
    path?.has(edge.id);
  const isBack =
    !isStrong && (pointed !== undefined || path !== undefined || bright);
  // The smaller the scale, the more lines lie in one place.
  const faint = Math.min(1, 0.35 + scale * 2);
  const stroke: Stroke = {
    color: palette.line,
    width: Math.max(0.7, 1.5 * scale),
    dash: [],
    alpha: isBack ? 0.15 : faint,
  };
  if (edge.crossAccount) {
    stroke.color = palette.accent;
    stroke.width = Math.max(1.2, 2.5 * scale);
    stroke.dash = [6, 3];
  }
  if (edge.tone) {
    stroke.color = palette[edge.tone];
  }
  if (edge.change === 'added') {
    stroke.color = palette.good;
  } else if (edge.change === 'removed') {
    stroke.color = palette.bad;
    stroke.dash = [2, 3];
  } else if (edge.change === 'changed') {
    stroke.color = palette.fair;
    stroke.dash = [7, 3];
  }
  if (isStrong) {
    stroke.color = edge.tone ? stroke.color : palette.accent;
    stroke.width = Math.max(2, stroke.width);
    stroke.alpha = 1;
  }
  return stroke;
}

/** The connections, all of one look in one go. */
export function paintEdges(brush: Brush, edges: SceneEdge[]): void {
  const { context, scale } = brush;
  const groups = new Map<string, { stroke: Stroke; paths: string[] }>();
  for (const edge of edges) {
    const stroke = strokeOf(edge, brush);
    const key = JSON.stringify(stroke);
    const group = groups.get(key);
    if (group) {
      group.paths.push(edge.path);
    } else {
      groups.set(key, { stroke, paths: [edge.path] });
    }
  }
  const back = (a: { stroke: Stroke }, b: { stroke: Stroke }) =>
    a.stroke.alpha - b.stroke.alpha || a.stroke.width - b.stroke.width;
  for (const { stroke, paths } of [...groups.values()].sort(back)) {
    context.strokeStyle = stroke.color;
    context.lineWidth = stroke.width / scale;
    context.setLineDash(stroke.dash.map(length => length / scale));
    context.globalAlpha = stroke.alpha;
    context.stroke(new Path2D(paths.join('')));
  }
  context.globalAlpha = 1;
  context.setLineDash([]);
}
