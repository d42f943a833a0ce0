export { definitionNameOf } from './definitionNameOf';
export { modelDefinitions } from './modelDefinitions';
export { modelNameOf } from './modelNameOf';
export { pruneToModel } from './pruneToModel';
