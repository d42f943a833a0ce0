import '@backstage/ui/css/styles.css';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { wrapInTestApp } from '@backstage/test-utils';
import { layoutGraph } from '@crossmesh/plugin-app-mesh-common';
import { createRoot } from 'react-dom/client';
import { buildModel, cardSize } from '../../ours';
import { TopologyGraph } from '../../oursInBrowser';
import { nextPaint } from '../nextPaint';
import { timed } from '../timed';
import type { Library } from '../types';
import { until } from '../until';

const NOTHING: ReadonlySet<string> = new Set();

/** The plugin's own drawing, in an app as the plugin finds it. */
export const ours: Library = {
  zoomsWithControl: true,
  async draw({ content }, container) {
    const { result: layout, time } = timed(() =>
      layoutGraph(content.graph, { size: node => cardSize(node) }),
    );
    const model = buildModel(content, layout);
    const start = performance.now();
    createRoot(container).render(
      wrapInTestApp(
        <TopologyGraph
          model={model}
          accounts={[]}
          unreadable={NOTHING}
          findings={new Map()}
          focus={NOTHING}
          onSelect={() => {}}
          panelOpen={false}
          legend={null}
        />,
        {
          mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
        },
      ),
    );
    await until(
      () => container.querySelector('svg[role="group"], canvas') !== null,
    );
    await nextPaint();
    return { layout: time, paint: performance.now() - start };
  },
};
