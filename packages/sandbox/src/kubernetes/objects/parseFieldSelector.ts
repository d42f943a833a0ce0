import { StatusError } from '../http/StatusError';
import { getPath } from './getPath';
import type { KubernetesObject } from './types';

/** Reads the `fieldSelector` of a request; refuses fields that the type does not offer. */
export function parseFieldSelector(
  text: string,
  supported: string[],
): (object: KubernetesObject) => boolean {
  const terms = text.split(',').map(term => {
    const parsed = /^([^=!]+)(!=|==|=)(.*)$/.exec(term);
    if (!parsed) {
      throw StatusError.badRequest(
        `invalid selector: '${text}'; can't understand '${term}'`,
      );
    }
    const [, path, operator, value] = parsed;
    if (!supported.includes(path)) {
      throw StatusError.badRequest(`field label not supported: ${path}`);
    }
    return { path, negated: operator === '!=', value };
  });
  return object =>
    terms.every(({ path, negated, value }) => {
      const actual = getPath(object, path);
      return (String(actual ?? '') === value) !== negated;
    });
}
