import type {
  AuthService,
  DiscoveryService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { ResponseError, isError, stringifyError } from '@backstage/errors';
import {
  AppMeshClient,
  meshKey,
  type AppMeshApi,
  type FindingsResponse,
  type GraphResponse,
  type MeshSummary,
  type SourceError,
} from '@crossmesh/plugin-app-mesh-common';
import type { MeshReader, MeshReading } from './types';

/** One provider per account and region asks at about the same time; they all want the same answer. */
const SHARED_FOR_MILLISECONDS = 1000;

/** Whether a mesh has gone since the meshes were listed, which is no failure. */
function isGone(error: unknown): boolean {
  return error instanceof ResponseError && error.statusCode === 404;
}

function errorsOf(
  { accounts, mesh }: MeshSummary,
  error: unknown,
): SourceError[] {
  return accounts.map(accountId => ({
    accountId,
    region: mesh.region,
    service: 'app-mesh',
    name: isError(error) ? error.name : 'Error',
    message: `The mesh ${mesh.meshName} of account ${mesh.meshOwner} in ${
      mesh.region
    } could not be read from the app-mesh plugin (${stringifyError(
      error,
    )}); its entities stay as they are until it can be.`,
    occurredAt: new Date().toISOString(),
  }));
}

/** Asks the app-mesh plugin, as the catalog plugin itself. */
export class DefaultMeshReader implements MeshReader {
  static create(options: {
    auth: AuthService;
    discovery: DiscoveryService;
    logger: LoggerService;
  }): DefaultMeshReader {
    const { auth, discovery, logger } = options;
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
      logger,
    );
  }

  readonly #api: AppMeshApi;
  readonly #logger: LoggerService;
  #findings: MeshReading['findings'] = new Map();
  #latest: { at: number; reading: Promise<MeshReading> } | undefined;

  constructor(api: AppMeshApi, logger: LoggerService) {
    this.#api = api;
    this.#logger = logger;
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
    const readings = await Promise.all(
      items.map(async summary => ({
        mesh: await this.#readGraph(summary),
        findings: await this.#readFindings(summary),
      })),
    );
    const failed = readings.flatMap(({ mesh }) => mesh.errors);
    this.#findings = new Map(
      readings.flatMap(({ findings }) => (findings ? [findings] : [])),
    );
    return {
      meshes: readings.flatMap(({ mesh }) => mesh.response ?? []),
      errors: [...errors, ...failed],
      findings: this.#findings,
      isWhole: failed.length === 0,
    };
  }

  /** One mesh that cannot be told keeps only the accounts that take part in it waiting. */
  async #readGraph(
    summary: MeshSummary,
  ): Promise<{ response?: GraphResponse; errors: SourceError[] }> {
    try {
      return {
        response: await this.#api.getMeshGraph(summary.mesh),
        errors: [],
      };
    } catch (error) {
      return {
        errors: isGone(error) ? [] : errorsOf(summary, error),
      };
    }
  }

  /** Entities are worth having without the counts of their findings, and better with the last that were told. */
  async #readFindings({
    mesh,
  }: MeshSummary): Promise<[string, FindingsResponse] | undefined> {
    const key = meshKey(mesh);
    try {
      return [key, await this.#api.listFindings(mesh)];
    } catch (error) {
      this.#logger.warn(
        `The findings of the mesh ${mesh.meshName} of account ${
          mesh.meshOwner
        } in ${mesh.region} could not be read: ${stringifyError(error)}`,
      );
      const last = this.#findings.get(key);
      return last && [key, last];
    }
  }
}
