import type { PendingRequest } from '../../control';
import type { ResourcePath } from './types';

const VERBS: Record<string, string> = {
  GET: 'get',
  HEAD: 'get',
  POST: 'create',
  PUT: 'update',
  PATCH: 'patch',
  DELETE: 'delete',
};

/** What the request log and the faults know a request by. */
export function describeRequest(options: {
  method: string;
  url: URL;
  resource?: ResourcePath;
  cluster: string;
  accountId: string;
  region: string;
  principal?: string;
}): PendingRequest {
  const { method, url, resource, ...where } = options;
  const verb = VERBS[method] ?? method.toLowerCase();
  let operation = verb;
  if (
    resource &&
    verb === 'get' &&
    ['true', '1'].includes(url.searchParams.get('watch') ?? '')
  ) {
    operation = 'watch';
  } else if (resource && verb === 'get' && !resource.name) {
    operation = 'list';
  } else if (resource && verb === 'delete' && !resource.name) {
    operation = 'deletecollection';
  }
  const changes = ['create', 'update', 'patch', 'delete', 'deletecollection'];
  const isReview = /\/(selfsubject[a-z]*|token)reviews$/.test(url.pathname);
  return {
    plane: 'kubernetes',
    ...where,
    operation,
    method,
    path: url.pathname,
    write: changes.includes(operation) && !isReview,
  };
}
