export { accountEntities } from './accountEntities';
export { consoleUrl } from './consoleUrl';
export { entityRefForArn } from './entityRefForArn';
