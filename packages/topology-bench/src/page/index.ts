import { generateMesh } from '../mesh/generateMesh';
import { foldContent } from '../ours';
import { cytoscape } from './libraries/cytoscape';
import { dependencyGraph } from './libraries/dependencyGraph';
import { ours } from './libraries/ours';
import { plainSvg } from './libraries/plainSvg';
import { reactFlow } from './libraries/reactFlow';
import type { Library } from './types';

const LIBRARIES: Record<string, Library> = {
  ours,
  plainSvg,
  dependencyGraph,
  reactFlow,
  cytoscape,
};

const container = document.getElementById('drawing')!;
let frames: number[] = [];
let takesFrames = false;

function takeFrame(time: number) {
  frames.push(time);
  if (takesFrames) {
    requestAnimationFrame(takeFrame);
  }
}

window.bench = {
  async run({ library, size, seed }) {
    const mesh = generateMesh(size, seed);
    const content = foldContent(mesh, true);
    const times = await LIBRARIES[library].draw({ mesh, content }, container);
    return { ...times, nodes: mesh.nodes.length, edges: mesh.edges.length };
  },
  zoomsWithControl: library => Boolean(LIBRARIES[library].zoomsWithControl),
  startFrames() {
    frames = [];
    takesFrames = true;
    requestAnimationFrame(takeFrame);
  },
  stopFrames() {
    takesFrames = false;
    return frames.slice(1).map((time, place) => time - frames[place]);
  },
  countElements: () => container.querySelectorAll('*').length,
};
