export { answerDiscovery } from './answerDiscovery';
export { answerOpenApi } from './answerOpenApi';
export { versionInfo } from './versionInfo';
