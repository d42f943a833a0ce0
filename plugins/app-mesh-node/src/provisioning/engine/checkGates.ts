import type { ProvisioningContext, Recipe } from './types';
import { withRetry } from './withRetry';

/**
 * Checks all that must hold before anything is written, in order: what a later gate would say of an
 * account that cannot be reached helps nobody.
 *
 * @throws what the first gate that does not hold says
 */
export async function checkGates(
  recipe: Recipe,
  context: ProvisioningContext,
): Promise<void> {
  for (const gate of recipe.gates) {
    await withRetry(context.signal, () => gate.check(context));
  }
}
