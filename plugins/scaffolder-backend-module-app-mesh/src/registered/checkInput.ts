import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import { validate } from 'jsonschema';
import type { AnyTemplateAction } from './types';

/**
 * Checks an input as the scaffolder does before it runs an action.
 *
 * @throws InputError that names every place that is wrong
 */
export function checkInput(action: AnyTemplateAction, input: JsonObject): void {
  const { errors } = validate(input, { ...action.schema?.input });
  if (errors.length > 0) {
    throw new InputError(
      `The input of ${action.id} is not as it takes it: ${errors
        .map(error => error.stack.replace(/^instance\.?/, '').trim())
        .join('; ')}; see app-mesh:describe.`,
    );
  }
}
