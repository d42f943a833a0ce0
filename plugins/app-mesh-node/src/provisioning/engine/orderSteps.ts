import { InputError } from '@backstage/errors';

/**
 * Puts steps after the steps that they name in `after`, and otherwise leaves their order.
 *
 * @throws InputError if an id stands twice, is unknown, or if steps wait for each other
 */
export function orderSteps<T extends { id: string; after: string[] }>(
  steps: T[],
): T[] {
  const byId = new Map(steps.map(step => [step.id, step]));
  if (byId.size !== steps.length) {
    const twin = steps.find(step => byId.get(step.id) !== step);
    throw new InputError(`Two steps have the id "${twin?.id}".`);
  }
  const ordered = new Set<T>();
  const visiting = new Set<T>();
  function visit(step: T) {
    if (ordered.has(step)) {
      return;
    }
    if (visiting.has(step)) {
      throw new InputError(`The step "${step.id}" waits for itself.`);
    }
    visiting.add(step);
    for (const id of step.after) {
      const before = byId.get(id);
      if (!before) {
        throw new InputError(
          `The step "${step.id}" waits for "${id}", which is not in the recipe.`,
        );
      }
      visit(before);
    }
    ordered.add(step);
  }
  for (const step of steps) {
    visit(step);
  }
  return [...ordered];
}
