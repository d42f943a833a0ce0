/**
 * Lays one mesh out in one way and prints the drawing's measures as JSON: `main.ts SIZE SEED VIEW HOW`,
 * VIEW `resources` (each a node) or `cards` (services folded), HOW `ours`, `flat` or `boxed`.
 */
import { generateMesh } from '../mesh/generateMesh';
import { foldContent } from '../ours';
import { layOutElk } from './layOutElk';
import { layOutOurs } from './layOutOurs';
import { measureDrawing } from './measureDrawing';

const RUNS = 5;

async function main([size, seed, view, how]: string[]): Promise<void> {
  const mesh = generateMesh(Number(size), Number(seed));
  const content = foldContent(mesh, view === 'resources');
  const layOut = () =>
    how === 'ours' ? layOutOurs(content) : layOutElk(content, how === 'boxed');
  const { time, width, height, edges } = await layOut();
  const again: number[] = [];
  while (how === 'ours' && again.length < RUNS) {
    again.push((await layOut()).time);
  }
  process.stdout.write(
    `${JSON.stringify({
      nodes: content.graph.nodes.length,
      edges: edges.length,
      time,
      again: again.sort((a, b) => a - b)[Math.floor(RUNS / 2)],
      width: Math.round(width),
      height: Math.round(height),
      ...measureDrawing(edges),
    })}\n`,
  );
}

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${error.stack ?? error}\n`);
  process.exitCode = 1;
});
