export { answerDiscovery } from './answerDiscovery';
export { answerOpenApi } from './answerOpenApi';
export { sendOpenApiProtobuf } from './sendOpenApiProtobuf';
export { versionInfo } from './versionInfo';
