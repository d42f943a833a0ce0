import { isError } from '@backstage/errors';

/** What the runtime throws when a program is wrong; everything else has a name of its own. */
const FAULTS = ['Error', 'RangeError', 'ReferenceError', 'TypeError'];

/** Whether an error is nobody's who ran the task, and its stack belongs into the backend's log. */
export function isFault(error: unknown): boolean {
  return !isError(error) || FAULTS.includes(error.name);
}
