import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultRegistry, PendingRequest, RequestLog } from '../../control';
import { sendJson } from '../../http';
import type { ClusterApi } from '../api';
import type { ResourceRegistry } from '../registry';
import type { ObjectStore } from '../store';
import type { Authenticator } from './Authenticator';
import { describeRequest } from './describeRequest';
import { parseResourcePath } from './parseResourcePath';
import { RequestContext } from './RequestContext';
import { route } from './route';
import { StatusError } from './StatusError';

// Open to everybody in a real cluster too.
const PUBLIC_PATHS = ['/healthz', '/livez', '/readyz', '/version'];

export interface ApiRequestHandlerOptions {
  cluster: string;
  accountId: string;
  region: string;
  authenticator: Authenticator;
  api: ClusterApi;
  registry: ResourceRegistry;
  store: ObjectStore;
  log: RequestLog;
  faults: FaultRegistry;
}

/** Answers the HTTP requests of one cluster. */
export class ApiRequestHandler {
  readonly #options: ApiRequestHandlerOptions;

  constructor(options: ApiRequestHandlerOptions) {
    this.#options = options;
  }

  async handle(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { authenticator, registry, faults, log } = this.#options;
    const { cluster, accountId, region } = this.#options;
    const url = this.#parseUrl(request);
    const segments = url?.pathname.split('/').slice(1).map(decode);
    if (!url || !segments || segments.includes(undefined)) {
      const error = StatusError.badRequest('the path is malformed');
      sendJson(response, error.code, error.toStatus());
      return;
    }
    const path = (segments as string[]).filter(Boolean);
    const resource = parseResourcePath(path, registry);
    const user = authenticator.authenticate(request.headers.authorization);
    const pending = describeRequest({
      method: request.method ?? 'GET',
      url,
      resource,
      cluster,
      accountId,
      region,
      principal: user?.name,
    });
    const fault = faults.strike(pending);
    const cutAfterwards = fault?.effect.kind === 'drop-after-write';
    const isCut = cutAfterwards || fault?.effect.kind === 'drop';
    let recorded = false;
    const record = () => {
      if (!recorded) {
        recorded = true;
        const at = new Date().toISOString();
        const status = isCut ? 0 : response.statusCode;
        log.record({ ...pending, at, status });
      }
    };
    response.on('finish', record);
    response.on('close', record);

    try {
      if (fault?.effect.kind === 'delay') {
        await sleep(fault.effect.milliseconds);
      } else if (fault?.effect.kind === 'drop') {
        response.destroy();
        return;
      } else if (fault?.effect.kind === 'error') {
        const { status, code, message } = fault.effect;
        throw StatusError.of(status, code, message);
      }
      if (!user && !PUBLIC_PATHS.includes(url.pathname)) {
        throw StatusError.unauthorized();
      }
      if (cutAfterwards) {
        cutBeforeAnswer(response);
      }
      const anonymous = { name: 'system:anonymous', groups: [] };
      const context = new RequestContext(
        request,
        response,
        url,
        user ?? anonymous,
      );
      await route({ ...this.#options, context, path, resource });
      // A watch is under way for long; it counts from its start.
      if (pending.operation === 'watch') {
        record();
      }
    } catch (error) {
      if (!cutAfterwards) {
        this.#refuse(response, error, pending);
      } else {
        response.destroy();
      }
    }
  }

  #parseUrl(request: IncomingMessage): URL | undefined {
    return URL.canParse(request.url ?? '/', 'http://cluster')
      ? new URL(request.url ?? '/', 'http://cluster')
      : undefined;
  }

  #refuse(
    response: ServerResponse,
    error: unknown,
    pending: PendingRequest,
  ): void {
    const known =
      error instanceof StatusError
        ? error
        : StatusError.of(
            500,
            'InternalError',
            `Internal error occurred: ${pending.operation} ${pending.path} failed`,
          );
    sendJson(response, known.code, known.toStatus());
  }
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

function cutBeforeAnswer(response: ServerResponse): void {
  response.end = () => {
    response.destroy();
    return response;
  };
}
