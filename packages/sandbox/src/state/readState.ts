import { validatorOf } from '../validation';
import type { SandboxState } from './SandboxState';
import { stateSchema } from './stateSchema';

/** @throws InputError if a value is no saved state. */
export const readState = validatorOf<SandboxState>(
  'The saved state',
  stateSchema,
);
