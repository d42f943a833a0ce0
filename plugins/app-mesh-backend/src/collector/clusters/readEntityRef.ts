import {
  makeValidator,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';

const validator = makeValidator();

/**
 * An entity reference from a cluster, in full form. Whoever may write to the cluster wrote it, so what
 * could not be an entity's reference is dropped.
 */
export function readEntityRef(text: string | undefined): string | undefined {
  if (text === undefined) {
    return undefined;
  }
  try {
    const reference = stringifyEntityRef(
      parseEntityRef(text, {
        defaultKind: 'component',
        defaultNamespace: 'default',
      }),
    );
    const { kind, name, namespace } = parseEntityRef(reference);
    return validator.isValidKind(kind) &&
      validator.isValidNamespace(namespace) &&
      validator.isValidEntityName(name)
      ? reference
      : undefined;
  } catch {
    return undefined;
  }
}
