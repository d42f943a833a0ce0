import type { ListenerTls } from '@aws-sdk/client-app-mesh';
import type { AnyMeshResource } from '../resources';
import type { GraphNode } from './types';

type Tls = NonNullable<GraphNode['tls']>;

/** Weakest first: what one listener lets in, the node lets in. */
const MODES: Tls['mode'][] = ['DISABLED', 'PERMISSIVE', 'STRICT'];

/** What the listeners of a node or gateway ask of their callers; undefined where none has anything of TLS. */
export function listenerTls(resource: AnyMeshResource): GraphNode['tls'] {
  if (resource.kind !== 'VirtualNode' && resource.kind !== 'VirtualGateway') {
    return undefined;
  }
  const listeners: { tls?: Pick<ListenerTls, 'mode' | 'validation'> }[] =
    resource.spec.listeners ?? [];
  if (!listeners.some(({ tls }) => tls)) {
    return undefined;
  }
  const mode = MODES.find(candidate =>
    listeners.some(({ tls }) => (tls?.mode ?? 'DISABLED') === candidate),
  );
  return (
    mode && {
      mode,
      mutual: listeners.every(({ tls }) => tls?.validation !== undefined),
    }
  );
}
