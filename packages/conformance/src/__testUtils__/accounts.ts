import { AppMeshClient } from '@aws-sdk/client-app-mesh';
import { EKSClient } from '@aws-sdk/client-eks';
import { IAMClient } from '@aws-sdk/client-iam';
import { RAMClient } from '@aws-sdk/client-ram';
import { ServiceDiscoveryClient } from '@aws-sdk/client-servicediscovery';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { readEnvironment } from '../readEnvironment';

async function account(profile: string) {
  const { region, endpoint } = readEnvironment(process.env);
  const options = { profile, region, maxAttempts: 1 };
  const sts = new STSClient(options);
  const identity = await sts.send(new GetCallerIdentityCommand({}));
  return {
    accountId: String(identity.Account),
    region,
    sts,
    appMesh: new AppMeshClient(options),
    ram: new RAMClient(options),
    iam: new IAMClient(options),
    eks: new EKSClient(options),
    cloudMap: new ServiceDiscoveryClient({
      ...options,
      disableHostPrefix: endpoint !== undefined,
    }),
  };
}

export type Account = Awaited<ReturnType<typeof account>>;

export interface Accounts {
  owner: Account;
  consumer: Account;
}

/** Unmodified clients of both accounts, as the environment names them. */
export async function accounts(): Promise<Accounts> {
  const { ownerProfile, consumerProfile } = readEnvironment(process.env);
  return {
    owner: await account(ownerProfile),
    consumer: await account(consumerProfile),
  };
}
