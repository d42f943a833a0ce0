import type {
  ClientPolicy as ApiClientPolicy,
  ListenerTls as ApiListenerTls,
  TlsValidationContextTrust,
  VirtualGatewayListenerTls,
} from '@aws-sdk/client-app-mesh';
import type { ClientPolicy, ListenerTls } from '../resources';

type Trust = NonNullable<NonNullable<ListenerTls['validation']>['trust']>;

function convertTrust({ acm, file, sds }: Trust): TlsValidationContextTrust {
  if (acm) {
    return {
      acm: { certificateAuthorityArns: acm.certificateAuthorityARNs },
    };
  }
  return (file ? { file } : { sds }) as TlsValidationContextTrust;
}

/** A client policy as App Mesh's API writes it. */
export function convertClientPolicy(
  policy: ClientPolicy | undefined,
): ApiClientPolicy | undefined {
  if (!policy?.tls) {
    return policy && {};
  }
  const { validation, ...tls } = policy.tls;
  const { trust, ...rest } = validation;
  return {
    tls: {
      ...tls,
      validation: { ...rest, trust: convertTrust(trust) },
    } as ApiClientPolicy['tls'],
  };
}

/** A listener's TLS as App Mesh's API writes it; for nodes and gateways alike. */
export function convertListenerTls(
  tls: ListenerTls | undefined,
): (ApiListenerTls & VirtualGatewayListenerTls) | undefined {
  if (!tls) {
    return undefined;
  }
  const { mode, certificate, validation } = tls;
  const { acm, file, sds } = certificate;
  const converted = {
    mode,
    certificate: acm
      ? { acm: { certificateArn: acm.certificateARN } }
      : { ...(file && { file }), ...(sds && { sds }) },
    ...(validation && {
      validation: { ...validation, trust: convertTrust(validation.trust) },
    }),
  };
  return converted as ApiListenerTls & VirtualGatewayListenerTls;
}
