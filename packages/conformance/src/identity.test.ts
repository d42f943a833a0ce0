import { ListMeshesCommand } from '@aws-sdk/client-app-mesh';
import {
  DescribeClusterCommand,
  ListClustersCommand,
} from '@aws-sdk/client-eks';
import {
  CreateServiceLinkedRoleCommand,
  GetRoleCommand,
} from '@aws-sdk/client-iam';
import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { accounts, refusal, unique, type Accounts } from './__testUtils__';

const MESH_ROLE = 'AWSServiceRoleForAppMesh';
const session = { RoleSessionName: 'conformance' };

describe('IAM, STS and EKS', () => {
  let both: Accounts;

  beforeAll(async () => {
    both = await accounts();
  });

  const role = (account: string, name: string) =>
    `arn:aws:iam::${account}:role/${name}`;
  const linked = () =>
    both.consumer.iam.send(
      new CreateServiceLinkedRoleCommand({
        AWSServiceName: 'appmesh.amazonaws.com',
      }),
    );
  const assume = (RoleArn: string, ExternalId?: string) =>
    both.owner.sts.send(
      new AssumeRoleCommand({ RoleArn, ExternalId, ...session }),
    );

  it('§1 S1 the two accounts differ', async () => {
    const answer = await both.owner.sts.send(new GetCallerIdentityCommand({}));
    expect(answer.Account).toMatch(/^\d{12}$/);
    expect(answer.Account).not.toBe(both.consumer.accountId);
    expect(answer.Arn).toContain(String(answer.Account));
  });

  it('§3.6 the service-linked role of App Mesh can be created', async () => {
    await linked().catch(() => undefined);
    const { Role } = await both.consumer.iam.send(
      new GetRoleCommand({ RoleName: MESH_ROLE }),
    );
    expect(Role?.Path).toBe('/aws-service-role/appmesh.amazonaws.com/');
    expect(Role?.Arn).toBe(
      role(
        both.consumer.accountId,
        `aws-service-role/appmesh.amazonaws.com/${MESH_ROLE}`,
      ),
    );
  });

  it('§1 S12 a second creation of it is an invalid input: it is taken', async () => {
    await linked().catch(() => undefined);
    const answer = await refusal(linked());
    expect(answer.name).toMatch(/^InvalidInput/);
    expect(answer.message).toContain('taken');
    expect(answer.status).toBe(400);
  });

  it('§3.6 a service that has no such role is refused', async () => {
    const answer = await refusal(
      both.consumer.iam.send(
        new CreateServiceLinkedRoleCommand({
          AWSServiceName: 'nothing.amazonaws.com',
        }),
      ),
    );
    expect(answer.name).toMatch(/^InvalidInput/);
  });

  it('§3.6 a role that is absent is no such entity', async () => {
    expect(
      await refusal(
        both.owner.iam.send(new GetRoleCommand({ RoleName: unique('none') })),
      ),
    ).toMatchObject({
      status: 404,
      name: expect.stringMatching(/^NoSuchEntity/),
    });
  });

  it('§1 S1 a session speaks for the account of its role', async () => {
    const { Credentials } = await assume(
      role(both.consumer.accountId, 'conformance'),
      'conformance',
    );
    const sts = new STSClient({
      region: both.owner.region,
      credentials: {
        accessKeyId: String(Credentials?.AccessKeyId),
        secretAccessKey: String(Credentials?.SecretAccessKey),
        sessionToken: Credentials?.SessionToken,
      },
    });
    const identity = await sts.send(new GetCallerIdentityCommand({}));
    expect(identity.Account).toBe(both.consumer.accountId);
    expect(identity.Arn).toBe(
      `arn:aws:sts::${both.consumer.accountId}:assumed-role/conformance/conformance`,
    );
    expect(Number(Credentials?.Expiration)).not.toBeNaN();
  });

  it.each([
    ['without the external id', undefined],
    ['with another external id', 'wrong'],
  ])(
    '§3.2 a role that asks for an external id is not assumed %s',
    async (_, id) => {
      expect(
        await refusal(assume(role(both.consumer.accountId, 'conformance'), id)),
      ).toMatchObject({
        status: 403,
        name: expect.stringMatching(/^AccessDenied/),
      });
    },
  );

  it('§3.2 a role that does not trust the caller is not assumed', async () => {
    expect(
      await refusal(assume(role(both.consumer.accountId, 'conformance-own'))),
    ).toMatchObject({
      status: 403,
      name: expect.stringMatching(/^AccessDenied/),
    });
  });

  it('§3.2 a role that is absent is not assumed', async () => {
    expect(
      await refusal(assume(role(both.consumer.accountId, unique('none')))),
    ).toMatchObject({
      status: 403,
      name: expect.stringMatching(/^AccessDenied/),
    });
  });

  it('§1 S1 an access key that nobody has is refused', async () => {
    const sts = new STSClient({
      region: both.owner.region,
      credentials: {
        accessKeyId: 'AKIA0000000000000000',
        secretAccessKey: 'none',
      },
    });
    expect(
      await refusal(sts.send(new GetCallerIdentityCommand({}))),
    ).toMatchObject({ name: 'InvalidClientTokenId', status: 403 });
  });

  it('§1 S1 a wrong secret makes a signature that does not match', async () => {
    const { accessKeyId } = await both.owner.sts.config.credentials();
    const sts = new STSClient({
      region: both.owner.region,
      credentials: { accessKeyId, secretAccessKey: 'wrong' },
    });
    expect(
      await refusal(sts.send(new GetCallerIdentityCommand({}))),
    ).toMatchObject({ name: 'SignatureDoesNotMatch', status: 403 });
  });

  it('§1 S5 the clusters of an account are listed and described', async () => {
    const { clusters = [] } = await both.owner.eks.send(
      new ListClustersCommand({}),
    );
    expect(clusters.length).toBeGreaterThan(0);
    const { cluster } = await both.owner.eks.send(
      new DescribeClusterCommand({ name: clusters[0] }),
    );
    const { accountId, region } = both.owner;
    expect(cluster).toMatchObject({
      name: clusters[0],
      arn: `arn:aws:eks:${region}:${accountId}:cluster/${clusters[0]}`,
      endpoint: expect.stringMatching(/^https?:/),
      status: 'ACTIVE',
    });
  });

  it('§1 S5 a cluster that is absent is not found', async () => {
    expect(
      await refusal(
        both.owner.eks.send(new DescribeClusterCommand({ name: unique('c') })),
      ),
    ).toMatchObject({ name: 'ResourceNotFoundException', status: 404 });
  });

  it('§2.1 each account has meshes of its own', async () => {
    const { meshes = [] } = await both.consumer.appMesh.send(
      new ListMeshesCommand({}),
    );
    const foreign = meshes.filter(
      ({ resourceOwner, meshOwner }) => resourceOwner !== meshOwner,
    );
    expect(foreign).toEqual([]);
  });
});
