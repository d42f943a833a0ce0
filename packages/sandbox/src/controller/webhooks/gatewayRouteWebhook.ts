import { AdmissionDeniedError } from '../../kubernetes';
import { designateVirtualGateway } from '../references';
import type { GatewayRoute, HttpGatewayRouteResource } from '../resources';
import { assertUnchanged } from './assertUnchanged';
import { joinMesh } from './joinMesh';
import type { KindWebhook } from './types';

function assertHttp({ match, action }: HttpGatewayRouteResource) {
  const { prefix, path, hostname } = match ?? {};
  if (prefix !== undefined && path !== undefined) {
    throw new AdmissionDeniedError(
      'Both prefix and path cannot be specified. Only one allowed',
    );
  }
  if (prefix === undefined && path === undefined && hostname === undefined) {
    throw new AdmissionDeniedError(
      'Either prefix or path or hostname must be specified',
    );
  }
  if (prefix !== undefined && !prefix.startsWith('/')) {
    throw new AdmissionDeniedError(
      `Prefix to be matched on must start with '/'`,
    );
  }
  const value = action.rewrite?.prefix?.value;
  if (value !== undefined && !(value.startsWith('/') && value.endsWith('/'))) {
    throw new AdmissionDeniedError(
      `New Prefix to be used for rewrite must start and end with '/'`,
    );
  }
}

export const gatewayRouteWebhook: KindWebhook<GatewayRoute> = {
  mutateCreate(route, reader) {
    if (route.spec?.virtualGatewayRef) {
      throw new AdmissionDeniedError(
        'GatewayRoute create may not specify read-only field: spec.virtualGatewayRef',
      );
    }
    const joined = joinMesh(route, reader);
    const gateway = designateVirtualGateway(reader, route);
    if (gateway.spec?.meshRef?.uid !== joined.spec?.meshRef?.uid) {
      throw new AdmissionDeniedError(
        `virtualGateway ${gateway.metadata.name} is not in the mesh of gatewayRoute ${route.metadata.name}`,
      );
    }
    const { name, namespace, uid } = gateway.metadata;
    return {
      ...joined,
      spec: { ...joined.spec, virtualGatewayRef: { name, namespace, uid } },
    };
  },
  validate(route, previous) {
    if (previous) {
      assertUnchanged(route, previous, [
        'spec.awsName',
        'spec.meshRef',
        'spec.virtualGatewayRef',
      ]);
    }
    const { httpRoute, http2Route, grpcRoute } = route.spec ?? {};
    const given = [httpRoute, http2Route, grpcRoute].filter(Boolean);
    if (given.length !== 1) {
      throw new AdmissionDeniedError(
        `GatewayRoute-${route.metadata.name} must have exactly one of grpcRoute, httpRoute and http2Route`,
      );
    }
    for (const http of [httpRoute, http2Route]) {
      if (http) {
        assertHttp(http);
      }
    }
    const { serviceName, hostname } = grpcRoute?.match ?? {};
    if (grpcRoute && serviceName === undefined && hostname === undefined) {
      throw new AdmissionDeniedError(
        'Either servicename or hostname must be specified',
      );
    }
  },
};
