import '@xyflow/react/dist/style.css';
import { Handle, Position, ReactFlow, type NodeProps } from '@xyflow/react';
import { createRoot } from 'react-dom/client';
import { nextPaint } from '../nextPaint';
import { timed } from '../timed';
import type { Library } from '../types';
import { until } from '../until';
import { layOutByDagre } from './layOutByDagre';

function Card({ data }: NodeProps) {
  return (
    <>
      <Handle type="target" position={Position.Left} />
      <strong>{`${data.name}`}</strong>
      <div>{`${data.role}`}</div>
      <Handle type="source" position={Position.Right} />
    </>
  );
}

const NODE_TYPES = { card: Card };

/** React Flow over places by dagre. */
export const reactFlow: Library = {
  async draw(drawing, container) {
    const { result: places, time } = timed(() => layOutByDagre(drawing));
    const start = performance.now();
    const nodes = places.map(({ id, x, y, width, height }) => {
      const { name, role } = drawing.content.nodes.get(id)!;
      return {
        id,
        type: 'card',
        position: { x, y },
        data: { name, role },
        style: {
          width,
          height,
          background: '#fff',
          border: '1px solid #888',
          borderRadius: 10,
        },
      };
    });
    const edges = drawing.content.graph.edges.map(({ id, source, target }) => ({
      id,
      source,
      target,
    }));
    createRoot(container).render(
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        fitView
        minZoom={0.01}
      />,
    );
    await until(
      () =>
        container.querySelector('.react-flow__edge-path') !== null &&
        container.querySelector<HTMLElement>('.react-flow__node')?.style
          .visibility === 'visible',
    );
    await nextPaint();
    return { layout: time, paint: performance.now() - start };
  },
};
