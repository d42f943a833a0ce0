import type { MeshResource } from '../../resources';

/** The port and protocol of a listener. */
export interface ListenerPort {
  port: number;
  protocol: string;
  /** Path of the listener in the resource. */
  path: string;
}

/** The listeners of a virtual node, virtual router or virtual gateway. */
export function listenersOf(
  resource: MeshResource<'VirtualNode' | 'VirtualRouter' | 'VirtualGateway'>,
): ListenerPort[] {
  const listeners: {
    portMapping?: { port?: number; protocol?: string };
  }[] = resource.spec.listeners ?? [];
  return listeners.flatMap(({ portMapping }, index) =>
    portMapping?.port === undefined || portMapping.protocol === undefined
      ? []
      : [
          {
            port: portMapping.port,
            protocol: portMapping.protocol,
            path: `spec.listeners[${index}]`,
          },
        ],
  );
}
