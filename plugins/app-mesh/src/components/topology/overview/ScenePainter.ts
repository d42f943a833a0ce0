import type { LayoutRect, LayoutSize } from '@crossmesh/plugin-app-mesh-common';
import { levelOf } from '../culling/levelOf';
import type { EdgeIndex } from '../culling/EdgeIndex';
import { overlaps } from '../culling/rects';
import { regionOf } from '../culling/regionOf';
import type { View } from '../culling/types';
import { paintBoxes } from './paintBoxes';
import { paintCards } from './paintCards';
import { paintEdges } from './paintEdges';
import { paintLinks } from './paintLinks';
import { paintTiles } from './paintTiles';
import type { Palette } from './readPalette';
import type { Brush, Scene, SceneEdge, SceneMarks } from './types';

/** More edges than this in one view hide each other and what they lead to. */
const EDGE_LIMIT = 1_500;

/** Paints a scene, or the part of it that is seen. */
export class ScenePainter {
  readonly #scene: Scene;
  readonly #index: EdgeIndex;
  #edges?: Map<string, SceneEdge>;

  /** @param index - of the edges of the scene's layout */
  constructor(scene: Scene, index: EdgeIndex) {
    this.#scene = scene;
    this.#index = index;
  }

  /**
   * @param size - of what is painted, in pixels of the screen
   * @param density - pixels of the device for each of the screen
   */
  paint(
    context: CanvasRenderingContext2D,
    palette: Palette,
    marks: SceneMarks,
    view: View,
    size: LayoutSize,
    density: number,
  ): void {
    const { boxes, nodes, links } = this.#scene;
    const scale = view.k;
    const brush: Brush = { context, palette, marks, scale };
    const region = regionOf(view, size, 0);
    const seen = nodes.filter(node => overlaps(node, region));
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, context.canvas.width, context.canvas.height);
    context.setTransform(
      density * scale,
      0,
      0,
      density * scale,
      density * view.x,
      density * view.y,
    );
    paintBoxes(
      brush,
      boxes.filter(box => overlaps(box, region)),
    );
    const isFar = levelOf(scale) === 'accounts';
    const edges = this.#edgesWithin(region, isFar, marks);
    if (edges) {
      paintEdges(brush, edges);
    } else {
      paintLinks(brush, links);
      paintEdges(brush, this.#strong(marks));
    }
    if (isFar) {
      paintTiles(brush, seen);
    } else {
      paintCards(brush, seen);
    }
  }

  /** @returns undefined if they are too many */
  #edgesWithin(
    region: LayoutRect,
    isFar: boolean,
    marks: SceneMarks,
  ): SceneEdge[] | undefined {
    const isSmall = this.#scene.edges.length <= EDGE_LIMIT;
    if (!isSmall && (isFar || marks.path)) {
      return undefined;
    }
    if (isSmall) {
      return this.#scene.edges;
    }
    this.#edges ??= new Map(this.#scene.edges.map(edge => [edge.id, edge]));
    const edges = this.#edges;
    const within = this.#index.within(region).map(({ id }) => edges.get(id)!);
    return within.length > EDGE_LIMIT ? undefined : within;
  }

  /** Those that somebody asked for, or that are wrong. */
  #strong({ path, pointed, selected }: SceneMarks): SceneEdge[] {
    const isEnd = (id: string) => id === pointed || id === selected;
    return this.#scene.edges.filter(
      ({ id, source, target, tone, change }) =>
        tone !== undefined ||
        change !== undefined ||
        id === selected ||
        isEnd(source) ||
        isEnd(target) ||
        path?.has(id),
    );
  }
}
