import { layoutGraph } from '@crossmesh/plugin-app-mesh-common';
import { select } from 'd3-selection';
import { zoom } from 'd3-zoom';
import { cardSize } from '../../ours';
import { nextPaint } from '../nextPaint';
import { timed } from '../timed';
import type { Library } from '../types';

const NAMESPACE = 'http://www.w3.org/2000/svg';

/** One string with a rectangle and two texts for each node and a path for each edge: the least that shows a mesh. */
export const plainSvg: Library = {
  async draw({ content }, container) {
    const { result: layout, time } = timed(() =>
      layoutGraph(content.graph, { size: node => cardSize(node) }),
    );
    const start = performance.now();
    const nodes = layout.nodes.map(({ id, x, y, width, height }) => {
      const { name, role } = content.nodes.get(id)!;
      return `<g transform="translate(${x} ${y})"><rect width="${width}" height="${height}" rx="10" fill="#fff" stroke="#888"/><text x="12" y="28">${name}</text><text x="12" y="52">${role}</text></g>`;
    });
    const edges = layout.edges.map(
      ({ path }) => `<path d="${path}" fill="none" stroke="#888"/>`,
    );
    const scale = Math.min(
      container.clientWidth / layout.width,
      container.clientHeight / layout.height,
    );
    container.innerHTML = `<svg xmlns="${NAMESPACE}" width="100%" height="100%"><g transform="scale(${scale})">${edges.join(
      '',
    )}${nodes.join('')}</g></svg>`;
    await nextPaint();
    const paint = performance.now() - start;

    const svg = select(container).select<SVGSVGElement>('svg');
    const behavior = zoom<SVGSVGElement, unknown>().on('zoom', event =>
      svg.select('g').attr('transform', `${event.transform} scale(${scale})`),
    );
    svg.call(behavior);
    return { layout: time, paint };
  },
};
