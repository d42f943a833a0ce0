import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

const TEAM_KINDS = ['group', 'user'];

/**
 * Whom a tag names: a team by a bare name or a reference to a group or user, or any other entity.
 *
 * @returns undefined if it is no reference
 */
export function readOwnerTag(
  value: string,
): { team?: string; entityRef?: string } | undefined {
  try {
    const ref = parseEntityRef(value.trim(), {
      defaultKind: 'group',
      defaultNamespace: 'default',
    });
    const entityRef = stringifyEntityRef(ref);
    return TEAM_KINDS.includes(ref.kind.toLocaleLowerCase('en-US'))
      ? { team: entityRef }
      : { entityRef };
  } catch {
    return undefined;
  }
}
