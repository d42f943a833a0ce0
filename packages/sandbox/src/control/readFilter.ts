import { InputError } from '@backstage/errors';
import type { RequestFilter } from './types';

const TEXTS = [
  'accountId',
  'service',
  'operation',
  'cluster',
  'principal',
  'notPrincipal',
] as const;

/** @throws InputError */
export function readFilter(query: URLSearchParams): RequestFilter {
  const filter: RequestFilter = {};
  for (const name of TEXTS) {
    filter[name] = query.get(name) ?? undefined;
  }
  const plane = query.get('plane');
  if (plane === 'aws' || plane === 'kubernetes') {
    filter.plane = plane;
  } else if (plane !== null) {
    throw new InputError('plane must be aws or kubernetes');
  }
  const write = query.get('write');
  if (write === 'true' || write === 'false') {
    filter.write = write === 'true';
  } else if (write !== null) {
    throw new InputError('write must be true or false');
  }
  return filter;
}
