import type { MeshGraph } from '@crossmesh/plugin-app-mesh-common';
import { useEffect, useRef, useState } from 'react';

/** As long as the drawing's light takes to go up and down. */
const GLOW_MS = 4_000;
const NOTHING: ReadonlySet<string> = new Set();

function contentOf(graph: MeshGraph): Map<string, string> {
  return new Map(
    [...graph.nodes, ...graph.edges].map(item => [
      item.id,
      JSON.stringify(item),
    ]),
  );
}

/**
 * The nodes and edges that are not as they were before the latest reading, for a few seconds. Another mesh
 * or another moment is no change.
 *
 * @param graph - must keep its identity while its content stays the same
 * @param view - what is shown; under another one nothing is compared
 */
export function useGlow(graph: MeshGraph, view: string): ReadonlySet<string> {
  const [glowing, setGlowing] = useState(NOTHING);
  const last = useRef({ graph, view });
  useEffect(() => {
    const before = last.current;
    last.current = { graph, view };
    if (before.graph === graph || before.view !== view) {
      return undefined;
    }
    const was = contentOf(before.graph);
    const changed = [...contentOf(graph)].flatMap(([id, content]) =>
      was.get(id) === content ? [] : [id],
    );
    if (changed.length === 0) {
      return undefined;
    }
    setGlowing(new Set(changed));
    const timer = setTimeout(() => setGlowing(NOTHING), GLOW_MS);
    return () => clearTimeout(timer);
  }, [graph, view]);
  return glowing;
}
