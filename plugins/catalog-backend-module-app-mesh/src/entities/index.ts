export { accountEntities } from './accountEntities';
export { consoleUrl } from './consoleUrl';
