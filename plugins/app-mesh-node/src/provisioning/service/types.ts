import type { ClientPolicy } from '@aws-sdk/client-app-mesh';
import type { MeshId } from '@crossmesh/plugin-app-mesh-common';
import type { ClusterResource, ClusterTarget } from '../cluster';
import type { RetryPolicy } from './RetryPolicy';
import type { ServiceProtocol } from './ServiceProtocol';
import type { ServiceSettings } from './settings';

/** A service that is to be onboarded, its inputs checked. */
export interface ServicePlan {
  mesh: MeshId;
  target: ClusterTarget;
  namespace: string;
  /** Name of the virtual service and of the custom resources. */
  serviceName: string;
  port: number;
  protocol: ServiceProtocol;
  discovery:
    | { type: 'dns' }
    | {
        type: 'cloudMap';
        namespaceName: string;
        /** In Cloud Map. */
        serviceName: string;
      };
  /** ARNs or names of virtual services. */
  backends: string[];
  /** What the service asks of single backends, by the backend as it was given. */
  clientPolicies: Map<string, ClientPolicy>;
  entityRef?: string;
  retryPolicy?: RetryPolicy;
  settings: ServiceSettings;
  /** Where the service runs too: virtual nodes of the same virtual router. */
  elsewhere: ServicePlan[];
  /** Share of the calls in percent; where nothing is said, it is made even once, and then left alone. */
  weight?: number;
  workload: ServiceWorkload;
}

/** The team's own manifests, sorted by what they are. */
export interface ServiceWorkload {
  deployment: ClusterResource;
  services: ClusterResource[];
  /** ConfigMaps and ServiceAccounts, which a pod needs before it starts. */
  supports: ClusterResource[];
  /** Labels by which the virtual node finds its pods. */
  podLabels: Record<string, string>;
  /** Labels that the pods get. */
  templateLabels: Record<string, string>;
}

/** A virtual service that the new one calls, looked up and verified. */
export interface ResolvedBackend {
  name: string;
  arn: string;
  /** The account that created it. */
  resourceOwner: string;
}
