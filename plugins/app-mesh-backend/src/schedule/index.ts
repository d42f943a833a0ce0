export { CollectionRunner } from './CollectionRunner';
export { scheduleCollections } from './scheduleCollections';
