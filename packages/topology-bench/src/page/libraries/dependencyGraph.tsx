import { DependencyGraph } from '@backstage/core-components';
import { cardSize } from '../../ours';
import { dagreTime } from '../dagreTime';
import { nextPaint } from '../nextPaint';
import { runningApp } from '../runningApp';
import type { Library } from '../types';
import { until } from '../until';

/** What Backstage's catalog graph draws with. It lays out while it renders, more than once. */
export const dependencyGraph: Library = {
  async draw({ content }, container) {
    const nodes = content.graph.nodes.map(node => ({
      id: node.id,
      name: node.name,
      role: node.role,
      ...cardSize(node),
    }));
    const edges = content.graph.edges.map(({ source, target }) => ({
      from: source,
      to: target,
    }));
    const show = await runningApp(container);
    const start = performance.now();
    show(
      <DependencyGraph
        nodes={nodes}
        edges={edges}
        direction={'LR' as never}
        fit="contain"
        showArrowHeads
        style={{ width: 1440, height: 860 }}
        renderNode={({ node }) => (
          <g>
            <rect
              width={node.width}
              height={node.height}
              rx={10}
              fill="#fff"
              stroke="#888"
            />
            <text x={12} y={28}>
              {node.name}
            </text>
            <text x={12} y={52}>
              {node.role}
            </text>
          </g>
        )}
      />,
    );
    const isShown = () => {
      const frame = container.querySelector(
        'svg#dependency-graph',
      )?.parentElement;
      return frame?.style.visibility === 'visible';
    };
    await until(isShown);
    await nextPaint();
    const layout = dagreTime();
    return { layout, paint: performance.now() - start - layout };
  },
};
