import type { Fault, PendingRequest, RequestFilter } from './types';

const EXACT = [
  'plane',
  'accountId',
  'service',
  'operation',
  'cluster',
  'write',
] as const;

/** Whether a request has all that the filter asks for. */
export function matchesRequest(
  request: PendingRequest,
  filter: RequestFilter & Pick<Fault['match'], 'pathPrefix'>,
): boolean {
  for (const field of EXACT) {
    const wanted = filter[field];
    if (wanted !== undefined && request[field] !== wanted) {
      return false;
    }
  }
  const principal = request.principal ?? '';
  if (filter.principal !== undefined && !principal.includes(filter.principal)) {
    return false;
  }
  if (
    filter.notPrincipal !== undefined &&
    principal.includes(filter.notPrincipal)
  ) {
    return false;
  }
  return (
    filter.pathPrefix === undefined ||
    request.path.startsWith(filter.pathPrefix)
  );
}
