export {
  changesSchema,
  entitySchema,
  findingsSchema,
  meshSchema,
  neighbourhoodSchema,
  resourceSchema,
} from './schemas';
export { validate } from './validate';
