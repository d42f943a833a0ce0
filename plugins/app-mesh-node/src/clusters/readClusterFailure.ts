import { ApiException } from '@kubernetes/client-node';

/**
 * What came back instead of an object: a `Status` of the cluster's API server, an error of the
 * Kubernetes plugin on the way there, or nothing that either would say.
 */
export interface ClusterFailure {
  from: 'cluster' | 'kubernetes-plugin' | 'network' | 'unknown';
  status?: number;
  /** `reason` of a Status, or name of a Backstage error. */
  reason?: string;
  message?: string;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function parseBody(body: unknown): unknown {
  if (typeof body !== 'string') {
    return body;
  }
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/**
 * Reads what the Kubernetes client threw.
 */
export function readClusterFailure(error: unknown): ClusterFailure {
  if (!(error instanceof ApiException)) {
    const network =
      error instanceof Error &&
      (error.name === 'FetchError' ||
        error.name === 'AbortError' ||
        error.name === 'TimeoutError' ||
        'code' in error);
    return { from: network ? 'network' : 'unknown' };
  }
  const status = error.code;
  const body = parseBody(error.body);
  if (isObject(body) && body.kind === 'Status') {
    return {
      from: 'cluster',
      status,
      reason: text(body.reason),
      message: text(body.message),
    };
  }
  if (isObject(body) && isObject(body.error)) {
    return {
      from: 'kubernetes-plugin',
      status,
      reason: text(body.error.name),
      message: text(body.error.message),
    };
  }
  return { from: 'cluster', status };
}
