import type { AccessRule, ResourceAccess, User } from './types';

function includes(list: string[], value: string): boolean {
  return list.includes('*') || list.includes(value);
}

function grants(
  rule: AccessRule,
  { verb, group, resource, subresource, namespace }: ResourceAccess,
): boolean {
  const full = subresource ? `${resource}/${subresource}` : resource;
  return (
    includes(rule.verbs, verb) &&
    includes(rule.apiGroups, group) &&
    (includes(rule.resources, full) ||
      (subresource !== undefined &&
        rule.resources.includes(`*/${subresource}`))) &&
    (rule.namespaces === undefined ||
      (namespace !== undefined && includes(rule.namespaces, namespace)))
  );
}

/** Whether a user may do something with a resource. */
export function isAllowed(user: User, access: ResourceAccess): boolean {
  return (
    user.groups.includes('system:masters') ||
    (user.rules ?? []).some(rule => grants(rule, access))
  );
}
