// The drawing is a part of the plugin that apps have no use for by itself, so it is not exported.
/* eslint-disable @backstage/no-relative-monorepo-imports */
export { buildModel } from '../../../plugins/app-mesh/src/components/topology/buildModel';
export { cardSize } from '../../../plugins/app-mesh/src/components/topology/cardSize';
export {
  foldContent,
  type TopologyContent,
} from '../../../plugins/app-mesh/src/components/topology/foldContent';
