import type { ClientPolicyTls } from '@aws-sdk/client-app-mesh';

/** Whether a client accepts no connection without TLS; that is so unless it says otherwise. */
export function enforcesTls(tls: ClientPolicyTls | undefined): boolean {
  return tls !== undefined && tls.enforce !== false;
}
