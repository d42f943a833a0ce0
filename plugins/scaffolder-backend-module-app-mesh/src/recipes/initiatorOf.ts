import type { BackstageCredentials } from '@backstage/backend-plugin-api';

function isPrincipal(
  value: unknown,
): value is { userEntityRef?: string; subject?: string } {
  return typeof value === 'object' && value !== null;
}

/** Whom credentials stand for, for audit events. */
export function initiatorOf({ principal }: BackstageCredentials): string {
  return isPrincipal(principal)
    ? principal.userEntityRef ?? principal.subject ?? 'unknown'
    : 'unknown';
}
