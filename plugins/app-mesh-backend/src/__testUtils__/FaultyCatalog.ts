import { CatalogClient } from '@backstage/catalog-client';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createServer, type Server, type ServerResponse } from 'http';
import type { AddressInfo } from 'net';
import { text } from 'stream/consumers';

/** What goes wrong with a request; an answer is its status. */
export type CatalogFault = 'hang' | 'drop' | number;

/**
 * The catalog's API with a few entities, which can be made to fail. The client is the catalog's own.
 */
export class FaultyCatalog {
  readonly service: CatalogService;
  /** Strikes every request while it is set. */
  fault?: CatalogFault;
  /** Requests that were answered or struck. */
  requests = 0;
  readonly #server: Server;

  static async start(entities: Entity[]): Promise<FaultyCatalog> {
    const server = createServer();
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return new FaultyCatalog(server, entities);
  }

  private constructor(server: Server, entities: Entity[]) {
    this.#server = server;
    const { port } = server.address() as AddressInfo;
    const client = new CatalogClient({
      discoveryApi: { getBaseUrl: async () => `http://127.0.0.1:${port}` },
    });
    const service: Partial<CatalogService> = {
      streamEntities: request => client.streamEntities(request),
      getEntitiesByRefs: request => client.getEntitiesByRefs(request),
    };
    this.service = service as CatalogService;
    server.on('request', async (request, response) => {
      this.requests += 1;
      const body = await text(request);
      if (!this.#strike(response)) {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(answer(body, entities)));
      }
    });
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => {
      this.#server.close(resolve);
    });
  }

  #strike(response: ServerResponse): boolean {
    if (typeof this.fault === 'number') {
      response.statusCode = this.fault;
      response.end(JSON.stringify({ error: { name: 'Error', message: 'no' } }));
    } else if (this.fault === 'drop') {
      response.destroy();
    }
    return this.fault !== undefined;
  }
}

function answer(body: string, entities: Entity[]): object {
  if (body === '') {
    return { items: entities, totalItems: entities.length, pageInfo: {} };
  }
  const { entityRefs }: { entityRefs: string[] } = JSON.parse(body);
  return {
    items: entityRefs.map(
      ref =>
        entities.find(entity => stringifyEntityRef(entity) === ref) ?? null,
    ),
  };
}
