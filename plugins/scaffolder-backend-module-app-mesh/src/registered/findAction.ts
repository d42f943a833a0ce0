import { InputError } from '@backstage/errors';
import type { AnyTemplateAction } from './types';

/**
 * @throws InputError that names the actions there are
 */
export function findAction(
  actions: AnyTemplateAction[],
  id: string,
): AnyTemplateAction {
  const action = actions.find(item => item.id === id);
  if (!action) {
    throw new InputError(
      `There is no action "${id}" to ask about; there are ${actions
        .map(item => item.id)
        .join(', ')}.`,
    );
  }
  return action;
}
