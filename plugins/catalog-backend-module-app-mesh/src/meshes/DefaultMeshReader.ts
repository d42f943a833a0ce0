import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  AppMeshClient,
  meshKey,
  type AppMeshApi,
} from '@crossmesh/plugin-app-mesh-common';
import type { MeshReader, MeshReading } from './types';

/** One provider per account and region asks at about the same time; they all want the same answer. */
const SHARED_FOR_MILLISECONDS = 1000;

/** Asks the app-mesh plugin, as the catalog plugin itself. */
export class DefaultMeshReader implements MeshReader {
  static create(options: {
    auth: AuthService;
    discovery: DiscoveryService;
  }): DefaultMeshReader {
    const { auth, discovery } = options;
    const fetchAsPlugin: typeof fetch = async (input, init) => {
      const { token } = await auth.getPluginRequestToken({
        onBehalfOf: await auth.getOwnServiceCredentials(),
        targetPluginId: 'app-mesh',
      });
      const headers = new Headers(init?.headers);
      headers.set('authorization', `Bearer ${token}`);
      return fetch(input, { ...init, headers });
    };
    return new DefaultMeshReader(
      new AppMeshClient({
        discoveryApi: discovery,
        fetchApi: { fetch: fetchAsPlugin },
      }),
    );
  }

  readonly #api: AppMeshApi;
  #latest: { at: number; reading: Promise<MeshReading> } | undefined;

  constructor(api: AppMeshApi) {
    this.#api = api;
  }

  async read(): Promise<MeshReading> {
    const now = Date.now();
    if (!this.#latest || now - this.#latest.at > SHARED_FOR_MILLISECONDS) {
      const reading = this.#readAll();
      this.#latest = { at: now, reading };
      reading.catch(() => {
        this.#latest = undefined;
      });
    }
    return this.#latest.reading;
  }

  async #readAll(): Promise<MeshReading> {
    const { items, errors } = await this.#api.listMeshes();
    const meshes = await Promise.all(
      items.map(item => this.#api.getMeshGraph(item.mesh)),
    );
    const findings = await Promise.all(
      items.map(async ({ mesh }) => {
        // Entities are worth having without the counts of their findings.
        const found = await this.#api.listFindings(mesh).catch(() => undefined);
        return found ? [[meshKey(mesh), found] as const] : [];
      }),
    );
    return { meshes, errors, findings: new Map(findings.flat()) };
  }
}
