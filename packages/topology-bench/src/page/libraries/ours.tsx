import '@backstage/ui/css/styles.css';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { layoutGraph } from '@crossmesh/plugin-app-mesh-common';
import { buildModel, cardSize } from '../../ours';
import { styles, TopologyGraph } from '../../oursInBrowser';
import { nextPaint } from '../nextPaint';
import { runningApp } from '../runningApp';
import { timed } from '../timed';
import type { Library } from '../types';
import { until } from '../until';

const NOTHING: ReadonlySet<string> = new Set();

/** The plugin's own drawing, in an app as the plugin finds it. */
export const ours: Library = {
  zoomsWithControl: true,
  async draw({ content }, container) {
    const show = await runningApp(container, {
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    const { result: layout, time } = timed(() =>
      layoutGraph(content.graph, { size: node => cardSize(node) }),
    );
    const start = performance.now();
    show(
      <div className={styles.palette}>
        <TopologyGraph
          model={buildModel(content, layout)}
          accounts={[]}
          unreadable={NOTHING}
          findings={new Map()}
          focus={NOTHING}
          onSelect={() => {}}
          panelOpen={false}
          legend={null}
        />
      </div>,
    );
    await until(() => container.querySelector('svg[role="group"]') !== null);
    await nextPaint();
    return { layout: time, paint: performance.now() - start };
  },
};
