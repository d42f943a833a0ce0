import { applyPatch, JsonPatchError, type Operation } from 'fast-json-patch';
import { StatusError } from '../http/StatusError';
import { isFields, type Fields } from '../objects';

/** Applies a JSON patch (RFC 6902). */
export function jsonPatch(target: Fields, patch: unknown): Fields {
  if (!Array.isArray(patch) || !patch.every(isFields)) {
    throw StatusError.badRequest(
      'error decoding patch: json: cannot unmarshal object into Go value of type jsonpatch.Patch',
    );
  }
  try {
    const copy = structuredClone(target);
    const operations = patch as unknown as Operation[];
    const { newDocument } = applyPatch(copy, operations, true, true, true);
    return newDocument;
  } catch (error) {
    // A type error is how it refuses a path through a prototype.
    if (error instanceof JsonPatchError || error instanceof TypeError) {
      const [line] = error.message.split('\n');
      throw StatusError.of(
        422,
        'Invalid',
        `the server rejected our request due to an error in our request: ${line}`,
      );
    }
    throw error;
  }
}
