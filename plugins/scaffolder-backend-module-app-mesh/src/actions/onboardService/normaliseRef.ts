import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/**
 * The full reference of a component that may be given without kind and namespace.
 *
 * @throws InputError if the reference is malformed
 */
export function normaliseRef(entityRef: string): string {
  try {
    return stringifyEntityRef(
      parseEntityRef(entityRef, {
        defaultKind: 'component',
        defaultNamespace: 'default',
      }),
    );
  } catch {
    throw new InputError(
      `"${entityRef}" is not an entity reference; give one such as component:default/yelb-ui.`,
    );
  }
}
