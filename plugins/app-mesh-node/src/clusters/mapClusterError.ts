import {
  AuthenticationError,
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
  isError,
} from '@backstage/errors';
import type { MeshCluster } from '../accounts';
import { withCause } from '../aws/withCause';
import { readClusterFailure, type ClusterFailure } from './readClusterFailure';

/**
 * What was being done when a cluster, or the way to it, failed.
 */
export interface ClusterCall {
  cluster: MeshCluster;
  /** For example `create`. */
  verb: string;
  /** For example `VirtualNode yelb/redis`. */
  object: string;
}

function trim(message: string): string {
  return message.replace(/[.\s]+$/, '');
}

function mapProxyFailure(failure: ClusterFailure, cluster: string): Error {
  switch (failure.reason) {
    case 'NotAllowedError':
      return new NotAllowedError(
        `The Kubernetes plugin refused access to the ${cluster}; ask for the permission kubernetes.proxy.`,
      );
    case 'AuthenticationError':
      return new AuthenticationError(
        `The Kubernetes plugin did not accept the credentials for the ${cluster}; sign in again.`,
      );
    case 'NotFoundError':
      return new InputError(
        `The Kubernetes plugin does not know the ${cluster}; add it to kubernetes.clusterLocatorMethods under that name.`,
      );
    default:
      return new ServiceUnavailableError(
        `The Kubernetes plugin could not reach the ${cluster}; check that the cluster is up and that its configured URL is right.`,
      );
  }
}

function mapStatus(failure: ClusterFailure, call: string, who: string): Error {
  const { status = 500, message } = failure;
  const said = message ? `: ${trim(message)}` : '';
  const denied = /admission webhook .* denied the request/.test(message ?? '');
  if (status === 400 || status === 422 || denied) {
    return new InputError(`${who} rejected to ${call}${said}; correct it.`);
  }
  switch (status) {
    case 401:
      return new NotAllowedError(
        `${who} did not accept the Kubernetes plugin's credentials to ${call}; correct the cluster's authProvider and token in the kubernetes configuration.`,
      );
    case 403:
      return new NotAllowedError(
        `${who} does not allow to ${call}${said}; grant it to the Kubernetes plugin's identity with a ClusterRole.`,
      );
    case 404:
      return new NotFoundError(
        `${who} could not ${call}${said}; check that it exists.`,
      );
    case 409:
    case 410:
      return new ConflictError(
        `${who} could not ${call}${said}; it has changed meanwhile, try again.`,
      );
    default:
      return new ServiceUnavailableError(
        `${who} could not ${call} and answered ${status}${said}; try again later.`,
      );
  }
}

/**
 * Turns whatever the Kubernetes client threw into one of Backstage's errors, with one sentence that
 * names cluster, account, object and remedy. The original stays its `cause`.
 */
export function mapClusterError(error: unknown, call: ClusterCall): Error {
  const { accountId, name, region } = call.cluster;
  const cluster = `cluster ${name} (account ${accountId}, ${region})`;
  const what = `${call.verb} ${call.object}`;
  const failure = readClusterFailure(error);
  const message = isError(error) ? error.message : '';

  if (failure.from === 'kubernetes-plugin') {
    return withCause(mapProxyFailure(failure, cluster), error);
  }
  if (
    message.startsWith('Unrecognized API version and kind') ||
    (failure.status === 404 &&
      message.startsWith('Failed to fetch resource metadata'))
  ) {
    return withCause(
      new NotFoundError(
        `The ${cluster} does not know the kind that is needed to ${what}; install the App Mesh controller and its custom resource definitions there.`,
      ),
      error,
    );
  }
  if (failure.from === 'cluster') {
    return withCause(mapStatus(failure, what, `The ${cluster}`), error);
  }
  return withCause(
    new ServiceUnavailableError(
      `The ${cluster} could not be reached to ${what}; check that the Kubernetes plugin and the cluster are up.`,
    ),
    error,
  );
}
