import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { AppMeshClient } from '@crossmesh/plugin-app-mesh-common';

/**
 * The app-mesh backend, spoken to in the initiator's name.
 */
export async function appMeshClientFor(options: {
  auth: AuthService;
  discovery: DiscoveryService;
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}): Promise<AppMeshClient> {
  const { auth, credentials, discovery, signal } = options;
  const { token } = await auth.getPluginRequestToken({
    onBehalfOf: credentials,
    targetPluginId: 'app-mesh',
  });
  return new AppMeshClient({
    discoveryApi: discovery,
    fetchApi: {
      fetch: (input, init) =>
        fetch(input, {
          ...init,
          signal,
          headers: { ...init?.headers, Authorization: `Bearer ${token}` },
        }),
    },
  });
}
