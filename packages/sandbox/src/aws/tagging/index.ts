export { createTagging } from './createTagging';
