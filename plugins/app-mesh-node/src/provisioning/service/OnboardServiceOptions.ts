import type { KubernetesObject } from '@kubernetes/client-node';
import type { ServiceProtocol } from './types';

/** @public */
export interface OnboardServiceOptions {
  /** The account that is to run the service. */
  accountId: string;
  region: string;
  meshName: string;
  meshOwner: string;
  /** The account's cluster; may be left out where it has only one in the region. */
  cluster?: string;
  /** Reference of the catalog entity that the service belongs to. */
  entityRef?: string;
  /** A gateway is refused; see the message for where it can be made. */
  type?: 'service' | 'gateway';
  /** The host name by which others in the mesh call it. */
  serviceName: string;
  namespace: string;
  /** The port that the application listens on. */
  port: number;
  protocol: ServiceProtocol;
  discovery: { type: 'dns' } | { type: 'cloudMap'; namespaceName: string };
  /** ARNs or names of the virtual services that it calls. */
  backends: string[];
  /** One Deployment, and the Services, ConfigMaps and ServiceAccounts it needs. */
  manifests: KubernetesObject[];
  retryPolicy?: { maxRetries: number; perRetryTimeoutMillis: number };
}
