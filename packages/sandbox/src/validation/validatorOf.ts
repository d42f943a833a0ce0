import { InputError } from '@backstage/errors';
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';

const ajv = new Ajv({ allErrors: true, strictTuples: false });

function describe({ instancePath, message, params }: ErrorObject): string {
  const unknown = params.additionalProperty;
  return `${instancePath || '/'} ${message}${
    unknown === undefined ? '' : `: ${unknown}`
  }`;
}

/**
 * Makes a function that hands a value back as what a JSON schema describes. The schema is compiled when a value first
 * comes, since that takes longer than much of the sandbox's start.
 *
 * @param subject - what an error calls the value, for example `The fault`.
 * @returns a function that throws InputError with every place that is wrong.
 */
export function validatorOf<T>(
  subject: string,
  schema: object,
): (value: unknown) => T {
  let validate: ValidateFunction<T> | undefined;
  return value => {
    validate ??= ajv.compile<T>(schema);
    if (!validate(value)) {
      const reasons = (validate.errors ?? []).map(describe);
      throw new InputError(`${subject} is not valid: ${reasons.join(', ')}`);
    }
    return value;
  };
}
