import type {
  DnsConfig,
  HealthCheckConfig,
  HealthCheckCustomConfig,
} from '@aws-sdk/client-servicediscovery';
import { table } from '../core/table';

export interface NamespaceRecord {
  id: string;
  arn: string;
  name: string;
  type: 'HTTP' | 'DNS_PRIVATE';
  accountId: string;
  region: string;
  description?: string;
  creatorRequestId?: string;
  tags?: Record<string, string>;
  /** Of a private DNS namespace. */
  vpc?: string;
  /** Milliseconds since the epoch, like all times in the state. */
  createdAt: number;
}

export interface InstanceRecord {
  id: string;
  attributes: Record<string, string>;
  accountId: string;
}

export interface ServiceRecord {
  id: string;
  arn: string;
  name: string;
  namespaceId: string;
  description?: string;
  creatorRequestId?: string;
  tags?: Record<string, string>;
  dnsConfig?: DnsConfig;
  healthCheckConfig?: HealthCheckConfig;
  healthCheckCustomConfig?: HealthCheckCustomConfig;
  createdAt: number;
  /** By id. */
  instances: Record<string, InstanceRecord>;
  /** Counts the changes of the instances. */
  revision: number;
}

export interface OperationRecord {
  id: string;
  accountId: string;
  region: string;
  type:
    | 'CREATE_NAMESPACE'
    | 'DELETE_NAMESPACE'
    | 'REGISTER_INSTANCE'
    | 'DEREGISTER_INSTANCE';
  createdAt: number;
  targets: Record<string, string>;
}

export interface CloudMapState {
  /** By id. */
  namespaces: Record<string, NamespaceRecord>;
  /** By id. */
  services: Record<string, ServiceRecord>;
  /** By id, the oldest first. All have succeeded. */
  operations: Map<string, OperationRecord>;
}

export function emptyCloudMapState(): CloudMapState {
  return { namespaces: table(), services: table(), operations: new Map() };
}
