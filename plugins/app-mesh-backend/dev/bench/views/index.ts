export { benchViews } from './benchViews';
