import { InputError } from '@backstage/errors';
import Ajv from 'ajv';
import type { SandboxState } from './SandboxState';
import { stateSchema } from './stateSchema';

const validate = new Ajv({ strictTuples: false }).compile<SandboxState>(
  stateSchema,
);

/** @throws InputError if a value is no saved state. */
export function readState(value: unknown): SandboxState {
  if (!validate(value)) {
    throw new InputError(
      `The saved state is not valid: ${validate.errors
        ?.map(error => `${error.instancePath} ${error.message}`)
        .join(', ')}`,
    );
  }
  return value;
}
