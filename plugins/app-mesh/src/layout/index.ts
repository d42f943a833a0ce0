export { BackgroundLayout } from './BackgroundLayout';
export { layoutJob } from './layoutJob';
export { startLayoutWorker } from './startLayoutWorker';
export type { LayoutJob } from './types';
