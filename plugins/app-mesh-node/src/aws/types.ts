import type { AppMeshClient } from '@aws-sdk/client-app-mesh';
import type { IAMClient } from '@aws-sdk/client-iam';
import type { RAMClient } from '@aws-sdk/client-ram';
import type { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import type { ServiceQuotasClient } from '@aws-sdk/client-service-quotas';
import type { ServiceDiscoveryClient } from '@aws-sdk/client-servicediscovery';
import type { STSClient } from '@aws-sdk/client-sts';

/**
 * The AWS SDK's own clients for one account and region. What they throw is mapped to
 * `@backstage/errors`, with a message that names account, region, role, operation and remedy:
 * NotFoundError, NotAllowedError, ConflictError, InputError, ServiceUnavailableError.
 *
 * @public
 */
export interface AwsAccountClients {
  accountId: string;
  region: string;
  /** ARN of the role that the clients act as, where one is configured. */
  role?: string;
  appMesh: AppMeshClient;
  ram: RAMClient;
  iam: IAMClient;
  sts: STSClient;
  serviceDiscovery: ServiceDiscoveryClient;
  tagging: ResourceGroupsTaggingAPIClient;
  serviceQuotas: ServiceQuotasClient;
}

/** @public */
export interface AwsClients {
  /**
   * @throws InputError if the account is not configured, or not for that region
   */
  forAccount(options: {
    accountId: string;
    region: string;
  }): Promise<AwsAccountClients>;
  /** The same for writing, where accounts have a role of their own for that. */
  forWriting(): AwsClients;
  /** ARN of the role that is used in the account, where one is configured. */
  roleArn(accountId: string): string | undefined;
}
