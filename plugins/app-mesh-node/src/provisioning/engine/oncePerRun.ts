import type { ProvisioningContext } from './types';

/**
 * Makes a reader that asks once in every run for what does not change in its course, however many gates
 * and steps want to know. What failed is asked again.
 *
 * @param keyOf - what tells one question from another
 */
export function oncePerRun<O, T>(
  read: (context: ProvisioningContext, options: O) => Promise<T>,
  keyOf: (options: O) => string,
): (context: ProvisioningContext, options: O) => Promise<T> {
  const runs = new WeakMap<object, Map<string, Promise<T>>>();
  return async (context, options) => {
    if (!context.run) {
      return read(context, options);
    }
    const answers = runs.get(context.run) ?? new Map<string, Promise<T>>();
    runs.set(context.run, answers);
    const key = keyOf(options);
    const known = answers.get(key);
    if (known) {
      return known;
    }
    const answer = read(context, options);
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    return answer;
  };
}
