export { entitySchema, meshSchema, neighbourhoodSchema } from './schemas';
export { validate } from './validate';
