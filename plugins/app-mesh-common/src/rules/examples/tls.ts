import type {
  ClientPolicy,
  ListenerTls,
  VirtualNodeSpec,
} from '@aws-sdk/client-app-mesh';

/** A listener’s TLS with a certificate of a file. */
export function listenerTls(fields: Partial<ListenerTls> = {}): ListenerTls {
  return {
    mode: 'STRICT',
    certificate: {
      file: {
        certificateChain: '/certs/chain.pem',
        privateKey: '/certs/key.pem',
      },
    },
    ...fields,
  };
}

/** The listeners of a node with one that may have TLS. */
export function tlsListeners(tls?: ListenerTls): VirtualNodeSpec['listeners'] {
  return [{ portMapping: { port: 8080, protocol: 'http' }, tls }];
}

/** What a client asks of TLS. */
export function clientTls(
  fields: Partial<NonNullable<ClientPolicy['tls']>> = {},
): ClientPolicy {
  return {
    tls: {
      enforce: true,
      validation: { trust: { file: { certificateChain: '/certs/ca.pem' } } },
      ...fields,
    },
  };
}

/** A backend with its own TLS policy. */
export function tlsBackend(
  virtualServiceName: string,
  clientPolicy: ClientPolicy = clientTls(),
): VirtualNodeSpec['backends'] {
  return [{ virtualService: { virtualServiceName, clientPolicy } }];
}
