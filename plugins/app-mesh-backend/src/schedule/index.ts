export { CollectionService } from './CollectionService';
export { scheduleCollections } from './scheduleCollections';
