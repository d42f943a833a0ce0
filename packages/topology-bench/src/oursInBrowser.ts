// The drawing is a part of the plugin that apps have no use for by itself, so it is not exported.
/* eslint-disable @backstage/no-relative-monorepo-imports */
export { TopologyGraph } from '../../../plugins/app-mesh/src/components/topology/TopologyGraph';
/** `palette` gives what is inside the colours of the drawing. */
export { default as styles } from '../../../plugins/app-mesh/src/components/topology/topology.module.css';
