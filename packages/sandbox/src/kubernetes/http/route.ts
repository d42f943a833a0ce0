import type { ClusterApi } from '../api';
import {
  answerDiscovery,
  answerOpenApi,
  sendOpenApiProtobuf,
  versionInfo,
} from '../discovery';
import type { ResourceRegistry } from '../registry';
import type { ObjectStore } from '../store';
import { assertAllowed } from '../authorization';
import type { Authenticator } from './Authenticator';
import { handleCollection } from './handleCollection';
import { handleObject } from './handleObject';
import { handleReview, reviewKinds } from './handleReview';
import { handleWatch } from './handleWatch';
import { readAccess } from './readAccess';
import type { RequestContext } from './RequestContext';
import { StatusError } from './StatusError';
import type { ResourcePath } from './types';

const HEALTH = ['healthz', 'livez', 'readyz'];

async function routeResource(
  api: ClusterApi,
  store: ObjectStore,
  context: RequestContext,
  resource: ResourcePath,
): Promise<void> {
  const { name } = resource;
  const { request, query } = context;
  const watches = query.get('watch') === 'true' || query.get('watch') === '1';
  if (request.method === 'GET' && watches) {
    handleWatch(store, context, resource);
  } else if (name === undefined) {
    await handleCollection(api, context, resource);
  } else {
    await handleObject(api, context, { ...resource, name });
  }
}

/** Finds what answers a request. */
export async function route(options: {
  api: ClusterApi;
  registry: ResourceRegistry;
  store: ObjectStore;
  authenticator: Authenticator;
  context: RequestContext;
  /** Of the request, as Kubernetes calls it. */
  verb: string;
  path: string[];
  resource?: ResourcePath;
}): Promise<void> {
  const { api, registry, store, context, path, verb, resource } = options;
  if (resource) {
    assertAllowed(context.user, readAccess(verb, resource));
    await routeResource(api, store, context, resource);
    return;
  }
  const review = path[0] === 'apis' ? path.slice(1).join('/') : '';
  if (Object.hasOwn(reviewKinds, review)) {
    await handleReview(context, options.authenticator, review);
    return;
  }
  if (!['GET', 'HEAD'].includes(context.request.method ?? 'GET')) {
    throw StatusError.methodNotAllowed();
  }
  if (HEALTH.includes(path[0])) {
    context.response.writeHead(200, { 'content-type': 'text/plain' });
    context.response.end('ok');
    return;
  }
  if (sendOpenApiProtobuf(registry, path, context.request, context.response)) {
    return;
  }
  const answer =
    path[0] === 'version' ? versionInfo : answerGeneral(registry, path);
  if (answer === undefined) {
    throw StatusError.noSuchResource();
  }
  context.send(200, answer);
}

function answerGeneral(registry: ResourceRegistry, path: string[]): unknown {
  return path[0] === 'openapi'
    ? answerOpenApi(registry, path)
    : answerDiscovery(registry, path);
}
