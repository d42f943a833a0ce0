export {
  accountSchema,
  changeCheckSchema,
  changesSchema,
  collapseSchema,
  comparisonSchema,
  entitySchema,
  findingsSchema,
  meshSchema,
  momentSchema,
  neighbourhoodSchema,
  resourceSchema,
} from './schemas';
export { validate } from './validate';
