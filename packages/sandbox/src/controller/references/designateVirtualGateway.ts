import { AdmissionDeniedError, matchesLabelSelector } from '../../kubernetes';
import type {
  GatewayRoute,
  ResourceReader,
  VirtualGateway,
} from '../resources';

/** The one gateway whose selectors match a gateway route and its namespace. */
export function designateVirtualGateway(
  reader: ResourceReader,
  { metadata }: GatewayRoute,
): VirtualGateway {
  const labels = reader.namespaceLabels(metadata.namespace);
  const candidates = reader
    .list('VirtualGateway')
    .filter(
      ({ spec }) =>
        matchesLabelSelector(spec?.namespaceSelector, labels) &&
        matchesLabelSelector(spec?.gatewayRouteSelector, metadata.labels),
    );
  if (candidates.length === 0) {
    throw new AdmissionDeniedError(
      `failed to find matching virtualGateway for gatewayRoute: ${metadata.name}, expecting 1 but found 0`,
    );
  }
  if (candidates.length > 1) {
    const names = candidates.map(gateway => gateway.metadata.name).join(',');
    throw new AdmissionDeniedError(
      `found multiple matching virtualGateways for gatewayRoute: ${metadata.name}, expecting 1 but found ${candidates.length}: ${names}`,
    );
  }
  return candidates[0];
}
