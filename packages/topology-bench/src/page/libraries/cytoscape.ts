import createCytoscape from 'cytoscape';
import { cardSize } from '../../ours';
import { nextPaint } from '../nextPaint';
import { timed } from '../timed';
import type { Library } from '../types';

/** Cytoscape with the quickest of its own layouts for a directed graph. */
export const cytoscape: Library = {
  async draw({ content }, container) {
    const beginning = performance.now();
    const graph = createCytoscape({
      container,
      elements: {
        nodes: content.graph.nodes.map(node => ({
          data: { id: node.id, label: node.name, ...cardSize(node) },
        })),
        edges: content.graph.edges.map(({ id, source, target }) => ({
          data: { id, source, target },
        })),
      },
      style: [
        {
          selector: 'node',
          style: {
            shape: 'round-rectangle',
            width: 'data(width)',
            height: 'data(height)',
            label: 'data(label)',
            'text-valign': 'center',
            'background-color': '#fff',
            'border-width': 1,
            'border-color': '#888',
          },
        },
        {
          selector: 'edge',
          style: {
            width: 1,
            'curve-style': 'bezier',
            'target-arrow-shape': 'triangle',
          },
        },
      ],
      layout: { name: 'preset' },
    });
    const { time } = timed(() =>
      graph
        .layout({
          name: 'breadthfirst',
          directed: true,
          animate: false,
          fit: true,
        })
        .run(),
    );
    await new Promise<void>(resolve => {
      graph.one('render', () => resolve());
    });
    await nextPaint();
    return { layout: time, paint: performance.now() - beginning - time };
  },
};
