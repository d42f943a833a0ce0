import { AdmissionDeniedError } from '../../kubernetes';
import type { Route, VirtualRouter } from '../resources';
import { assertUnchanged } from './assertUnchanged';
import { joinMesh } from './joinMesh';
import type { KindWebhook } from './types';

function assertMatch(route: Route) {
  for (const http of [route.httpRoute, route.http2Route]) {
    if (http?.match) {
      const { prefix, path } = http.match;
      if ((prefix === undefined) === (path === undefined)) {
        throw new AdmissionDeniedError(
          `Either Prefix or Path must be specified for route ${route.name}, but not both`,
        );
      }
      if (path && (path.exact === undefined) === (path.regex === undefined)) {
        throw new AdmissionDeniedError(
          `Either Exact or Regex must be specified for the path of route ${route.name}, but not both`,
        );
      }
    }
  }
}

export const virtualRouterWebhook: KindWebhook<VirtualRouter> = {
  mutateCreate: (router, reader) => joinMesh(router, reader),
  validate(router, previous) {
    const { metadata, spec } = router;
    if (previous) {
      assertUnchanged(router, previous, ['spec.awsName', 'spec.meshRef']);
    }
    const names = new Set<string>();
    for (const route of spec?.routes ?? []) {
      if (names.has(route.name)) {
        throw new AdmissionDeniedError(
          `VirtualRouter-${metadata.name} has duplicate route entries for ${route.name}`,
        );
      }
      names.add(route.name);
      assertMatch(route);
    }
  },
};
