import type { ClientPolicy } from '@aws-sdk/client-app-mesh';
import type { KubernetesObject } from '@kubernetes/client-node';
import type { RetryPolicy } from './RetryPolicy';
import type { ServiceSettings } from './settings';
import type { ServiceProtocol } from './ServiceProtocol';

/**
 * Another cluster that runs the service, with virtual nodes of its own behind the same virtual router.
 *
 * @public
 */
export interface FurtherPlacement {
  accountId: string;
  /** May be left out where the account has only one in the region. */
  cluster?: string;
  /** Of that account; the same name as at home where it is left out. */
  cloudMapNamespace?: string;
  /**
   * Share of the calls in percent, the rest goes to the other places. Give it for all or for none: shares
   * that are not given are made even in a new service, and left as they are in one that has them.
   */
  weight?: number;
}

/**
 * A callee with what the service asks of it.
 *
 * @public
 */
export interface BackendOption {
  /** ARN or name of the virtual service. */
  virtualService: string;
  clientPolicy?: ClientPolicy;
}

/** @public */
export interface OnboardServiceOptions extends ServiceSettings {
  /** The account that is to run the service, and to own its virtual router and virtual service. */
  accountId: string;
  region: string;
  meshName: string;
  meshOwner: string;
  /** The account's cluster; may be left out where it has only one in the region. */
  cluster?: string;
  /** Where else the service is to run; found through Cloud Map only. */
  alsoIn?: FurtherPlacement[];
  /** Reference of the catalog entity that the service belongs to. */
  entityRef?: string;
  /** A gateway is refused; see the message for how it is made. */
  type?: 'service' | 'gateway';
  /** The host name by which others in the mesh call it. */
  serviceName: string;
  namespace: string;
  /** The port that the application listens on. */
  port: number;
  protocol: ServiceProtocol;
  discovery: { type: 'dns' } | { type: 'cloudMap'; namespaceName: string };
  /** ARNs or names of the virtual services that it calls, in whatever account. */
  backends: (string | BackendOption)[];
  /** One Deployment, and the Services, ConfigMaps and ServiceAccounts it needs. */
  manifests: KubernetesObject[];
  retryPolicy?: RetryPolicy;
}
