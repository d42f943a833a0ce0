export { ChangeViews } from './ChangeViews';
export { FindingViews } from './FindingViews';
export { MeshViews } from './MeshViews';
export { ResourceViews } from './ResourceViews';
