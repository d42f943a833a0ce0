export { LOCATION_TYPE, accountEntities } from './accountEntities';
export { consoleUrl } from './consoleUrl';
export { ENTITY_TYPES } from './entityTypes';
