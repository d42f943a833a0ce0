import type {
  VirtualGatewayClientPolicy,
  VirtualGatewayLogging,
  VirtualGatewaySpec,
} from '@aws-sdk/client-app-mesh';
import type { VirtualGateway } from '../resources';
import { convertClientPolicy, convertListenerTls } from './convertTls';

/** A virtual gateway's spec as App Mesh's API writes it. */
export function convertVirtualGateway({
  spec,
}: VirtualGateway): VirtualGatewaySpec {
  const { listeners = [], backendDefaults, logging } = spec ?? {};
  const clientPolicy = convertClientPolicy(backendDefaults?.clientPolicy);
  return {
    listeners: listeners.map(({ tls, ...listener }) => ({
      ...listener,
      ...(tls && { tls: convertListenerTls(tls) }),
    })),
    ...(backendDefaults && {
      backendDefaults: {
        ...(clientPolicy && {
          clientPolicy: clientPolicy as VirtualGatewayClientPolicy,
        }),
      },
    }),
    ...(logging && { logging: logging as VirtualGatewayLogging }),
  };
}
