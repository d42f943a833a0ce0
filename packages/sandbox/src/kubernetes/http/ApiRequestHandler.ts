import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  applyFault,
  isCut,
  type FaultRegistry,
  type PendingRequest,
  type RequestLog,
} from '../../control';
import { sendJson } from '../../http';
import type { ClusterApi } from '../api';
import type { ResourceRegistry } from '../registry';
import type { ObjectStore } from '../store';
import type { Authenticator } from './Authenticator';
import { describeRequest } from './describeRequest';
import { impersonate } from './impersonate';
import { parseResourcePath } from './parseResourcePath';
import { refusalOf } from './refusalOf';
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
    const user = await authenticator.authenticate(
      request.headers.authorization,
    );
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
    let recorded = false;
    const record = () => {
      if (!recorded) {
        recorded = true;
        const at = new Date().toISOString();
        const answered = response.headersSent && !isCut(fault);
        const status = answered ? response.statusCode : 0;
        log.record({ ...pending, at, status });
      }
    };
    response.on('finish', record);
    response.on('close', record);

    try {
      const applied = await applyFault(fault, response, faults);
      if (applied.then === 'nothing') {
        return;
      }
      if (applied.then === 'refuse') {
        throw refusalOf(applied.error);
      }
      if (!user && !PUBLIC_PATHS.includes(url.pathname)) {
        throw StatusError.unauthorized();
      }
      const anonymous = { name: 'system:anonymous', groups: [] };
      const context = new RequestContext(
        request,
        response,
        url,
        impersonate(user ?? anonymous, request, authenticator),
      );
      await route({
        ...this.#options,
        context,
        verb: pending.operation ?? '',
        path,
        resource,
      });
      // A watch is under way for long; it counts from its start.
      if (pending.operation === 'watch') {
        record();
      }
    } catch (error) {
      this.#refuse(response, error, pending);
    }
  }

  #parseUrl(request: IncomingMessage): URL | undefined {
    const target = request.url ?? '/';
    return URL.canParse(target, 'http://cluster') && !hasDotSegments(target)
      ? new URL(target, 'http://cluster')
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
    const seconds = known.details?.retryAfterSeconds;
    sendJson(
      response,
      known.code,
      known.toStatus(),
      seconds === undefined ? {} : { 'retry-after': String(seconds) },
    );
  }
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

/** The URL parser would follow them, `%2e%2e` too: to another resource than the one that was named. */
function hasDotSegments(target: string): boolean {
  const [path] = target.split('?');
  return path
    .split('/')
    .some(segment => ['.', '..'].includes(decode(segment) ?? ''));
}
