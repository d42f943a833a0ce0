import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { AppMeshClient } from '@crossmesh/plugin-app-mesh-common';

/**
 * Asks the app-mesh backend, in the initiator's name, to read all meshes now. Resolves when it has.
 */
export async function collectMeshes(options: {
  auth: AuthService;
  discovery: DiscoveryService;
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}): Promise<void> {
  const { auth, credentials, discovery, signal } = options;
  const { token } = await auth.getPluginRequestToken({
    onBehalfOf: credentials,
    targetPluginId: 'app-mesh',
  });
  await new AppMeshClient({
    discoveryApi: discovery,
    fetchApi: {
      fetch: (input, init) =>
        fetch(input, {
          ...init,
          signal,
          headers: { Authorization: `Bearer ${token}` },
        }),
    },
  }).refresh();
}
