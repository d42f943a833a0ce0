import { AppMeshClient } from '@aws-sdk/client-app-mesh';
import { EKSClient } from '@aws-sdk/client-eks';
import { IAMClient } from '@aws-sdk/client-iam';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { RAMClient } from '@aws-sdk/client-ram';
import { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { ServiceDiscoveryClient } from '@aws-sdk/client-servicediscovery';
import { STSClient } from '@aws-sdk/client-sts';
import { defaultSandboxConfig, type SandboxConfigInput } from '../config';
import { startSandbox } from '../startSandbox';
import type { Sandbox } from '../types';

export const FRONTEND = '111111111111';
export const BACKEND = '222222222222';

interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

/** One client per service, all of one principal. */
export function clientsFor(
  endpoint: string,
  credentials: Credentials,
  region = 'us-west-2',
) {
  const options = { endpoint, credentials, region, maxAttempts: 1 };
  return {
    appMesh: new AppMeshClient(options),
    ram: new RAMClient(options),
    iam: new IAMClient(options),
    sts: new STSClient(options),
    cloudMap: new ServiceDiscoveryClient({
      ...options,
      disableHostPrefix: true,
    }),
    eks: new EKSClient(options),
    organizations: new OrganizationsClient(options),
    tagging: new ResourceGroupsTaggingAPIClient(options),
  };
}

export type Clients = ReturnType<typeof clientsFor>;

export interface Accounts {
  sandbox: Sandbox;
  frontend: Clients;
  backend: Clients;
}

/** A sandbox with the two default accounts and no clusters, and their users' clients. */
export async function startAccounts(
  config: SandboxConfigInput = {},
): Promise<Accounts> {
  const accounts = defaultSandboxConfig().accounts.map(account => ({
    ...account,
    clusters: [],
  }));
  const sandbox = await startSandbox({ accounts, ...config, port: 0 });
  const [frontend, backend] = accounts.map(account =>
    clientsFor(sandbox.endpoint, {
      accessKeyId: account.accessKeyId,
      secretAccessKey: account.secretAccessKey,
    }),
  );
  return { sandbox, frontend, backend };
}
