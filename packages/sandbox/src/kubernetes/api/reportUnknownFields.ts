import { StatusError } from '../http/StatusError';
import type { ResourceType } from '../registry';
import type { RequestOptions } from './types';

/**
 * Tells of fields that a type does not have, as the request wants it: refuses, warns or is silent.
 *
 * @param paths - for example `spec.replica`.
 * @throws StatusError 400 if field validation is strict.
 */
export function reportUnknownFields(
  paths: string[],
  { kind, version }: ResourceType,
  options: RequestOptions,
): void {
  const messages = paths.map(path => `unknown field "${path}"`);
  if (messages.length > 0 && options.fieldValidation === 'Strict') {
    throw StatusError.badRequest(
      `${kind} in version "${version}" cannot be handled as a ${kind}: strict decoding error: ${messages.join(
        ', ',
      )}`,
    );
  }
  for (const message of messages) {
    options.onWarning?.(message);
  }
}
