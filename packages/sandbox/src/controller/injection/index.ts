export { injectSidecar } from './injectSidecar';
