import { AppMeshClient } from '@aws-sdk/client-app-mesh';
import { IAMClient } from '@aws-sdk/client-iam';
import { RAMClient } from '@aws-sdk/client-ram';
import { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { ServiceQuotasClient } from '@aws-sdk/client-service-quotas';
import { ServiceDiscoveryClient } from '@aws-sdk/client-servicediscovery';
import { STSClient } from '@aws-sdk/client-sts';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  DefaultAwsCredentialsManager,
  type AwsCredentialsManager,
} from '@backstage/integration-aws-node';
import type { AccountDirectory } from '../accounts';
import { CredentialsError } from './CredentialsError';
import { errorMappingPlugin } from './errorMappingPlugin';
import { roleArnsFromConfig } from './roleArnsFromConfig';
import type { AwsAccountClients, AwsClients } from './types';
import { withWriteRoles } from './withWriteRoles';
import { withinTime } from './withinTime';

type Credentials = STSClient['config']['credentials'];

const USER_AGENT = 'crossmesh';
/** The SDK would wait for ever on a network that swallows packets. */
const CONNECT_MILLISECONDS = 5_000;
const ANSWER_MILLISECONDS = 30_000;

/**
 * AWS clients with the credentials of `@backstage/integration-aws-node` (configuration key `aws`),
 * one set per account and region for the life of the process.
 *
 * @public
 */
export class DefaultAwsClients implements AwsClients {
  readonly #accounts: AccountDirectory;
  readonly #credentialsManager: AwsCredentialsManager;
  readonly #roleArn: (accountId: string) => string | undefined;
  readonly #writing: DefaultAwsClients | undefined;
  readonly #answerMilliseconds: number;
  readonly #clients = new Map<string, AwsAccountClients>();
  readonly #credentials = new Map<string, Credentials>();

  static fromConfig(
    rootConfig: Config,
    options: {
      accounts: AccountDirectory;
      credentialsManager?: AwsCredentialsManager;
      /** After so long without an answer an attempt at a call is given up; 30 seconds by default. */
      answerMilliseconds?: number;
    },
  ): DefaultAwsClients {
    const { accounts, credentialsManager } = options;
    const { answerMilliseconds = ANSWER_MILLISECONDS } = options;
    const create = (config: Config, writing?: DefaultAwsClients) =>
      new DefaultAwsClients(
        accounts,
        credentialsManager ?? DefaultAwsCredentialsManager.fromConfig(config),
        roleArnsFromConfig(config),
        writing,
        answerMilliseconds,
      );
    const differ = accounts.list().some(({ writeRole }) => writeRole);
    return create(
      rootConfig,
      differ ? create(withWriteRoles(rootConfig, accounts)) : undefined,
    );
  }

  private constructor(
    accounts: AccountDirectory,
    credentialsManager: AwsCredentialsManager,
    roleArn: (accountId: string) => string | undefined,
    writing: DefaultAwsClients | undefined,
    answerMilliseconds: number,
  ) {
    this.#accounts = accounts;
    this.#credentialsManager = credentialsManager;
    this.#roleArn = roleArn;
    this.#writing = writing;
    this.#answerMilliseconds = answerMilliseconds;
  }

  async forAccount(options: {
    accountId: string;
    region: string;
  }): Promise<AwsAccountClients> {
    const { accountId, region } = options;
    const account = this.#accounts.get(accountId);
    if (!account.regions.includes(region)) {
      throw new InputError(
        `The account ${
          account.name
        } (${accountId}) is not configured for the region "${region}"; add it to the account's regions in appMesh.accounts or use one of ${account.regions.join(
          ', ',
        )}.`,
      );
    }
    const key = `${accountId}/${region}`;
    const clients =
      this.#clients.get(key) ?? this.#create(accountId, account.name, region);
    this.#clients.set(key, clients);
    return clients;
  }

  forWriting(): AwsClients {
    return this.#writing ?? this;
  }

  roleArn(accountId: string): string | undefined {
    return this.#roleArn(accountId);
  }

  #create(accountId: string, name: string, region: string): AwsAccountClients {
    const role = this.#roleArn(accountId);
    const options = {
      region,
      customUserAgent: USER_AGENT,
      requestHandler: {
        connectionTimeout: CONNECT_MILLISECONDS,
        requestTimeout: this.#answerMilliseconds,
        throwOnRequestTimeout: true,
      },
      credentials:
        this.#credentials.get(accountId) ?? this.#provideCredentials(accountId),
    };
    const errors = <I extends object, O extends object>(service: string) =>
      errorMappingPlugin<I, O>({
        account: { accountId, name },
        region,
        service,
        role,
      });

    const sts = new STSClient(options);
    sts.middlewareStack.use(errors('AWS STS'));
    // A client keeps what its provider gave until it expires; all clients of the account share that,
    // so that the role is assumed once.
    const credentials = sts.config.credentials;
    this.#credentials.set(accountId, credentials);

    const shared = { ...options, credentials };
    const appMesh = new AppMeshClient(shared);
    appMesh.middlewareStack.use(errors('App Mesh'));
    const ram = new RAMClient(shared);
    ram.middlewareStack.use(errors('AWS RAM'));
    const iam = new IAMClient(shared);
    iam.middlewareStack.use(errors('IAM'));
    const serviceDiscovery = new ServiceDiscoveryClient(shared);
    serviceDiscovery.middlewareStack.use(errors('Cloud Map'));
    const tagging = new ResourceGroupsTaggingAPIClient(shared);
    tagging.middlewareStack.use(errors('Resource Groups Tagging'));
    const serviceQuotas = new ServiceQuotasClient(shared);
    serviceQuotas.middlewareStack.use(errors('Service Quotas'));
    return {
      accountId,
      region,
      role,
      appMesh,
      ram,
      iam,
      sts,
      serviceDiscovery,
      tagging,
      serviceQuotas,
    };
  }

  #provideCredentials(accountId: string): Credentials {
    return async () => {
      try {
        const { sdkCredentialProvider } =
          await this.#credentialsManager.getCredentialProvider({ accountId });
        return await withinTime(this.#answerMilliseconds, async () =>
          sdkCredentialProvider(),
        );
      } catch (error) {
        throw new CredentialsError(error);
      }
    };
  }
}
