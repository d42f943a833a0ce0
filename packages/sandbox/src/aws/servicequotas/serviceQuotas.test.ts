import {
  GetAWSDefaultServiceQuotaCommand,
  GetServiceQuotaCommand,
  ServiceQuotasClient,
  paginateListServiceQuotas,
} from '@aws-sdk/client-service-quotas';
import { FRONTEND, startAccounts, type Accounts } from '../../__fixtures__';

const NODES = { ServiceCode: 'appmesh', QuotaCode: 'L-E043DFB4' };

describe('Service Quotas', () => {
  let accounts: Accounts;
  let client: ServiceQuotasClient;
  beforeEach(async () => {
    accounts = await startAccounts({ quotas: { virtualNodesPerMesh: 7 } });
    const [account] = accounts.sandbox.config.accounts;
    client = new ServiceQuotasClient({
      endpoint: accounts.sandbox.endpoint,
      region: 'us-west-2',
      credentials: account,
      maxAttempts: 1,
    });
  });
  afterEach(() => accounts.sandbox.stop());

  it('tells the quotas that App Mesh keeps to, and those it has by default', async () => {
    const { Quota } = await client.send(new GetServiceQuotaCommand(NODES));
    expect(Quota).toMatchObject({
      QuotaArn: `arn:aws:servicequotas:us-west-2:${FRONTEND}:appmesh/L-E043DFB4`,
      Value: 7,
    });
    const answer = await client.send(
      new GetAWSDefaultServiceQuotaCommand(NODES),
    );
    expect(answer.Quota?.Value).toBe(200);
  });

  it('lists them in pages', async () => {
    const sizes: number[] = [];
    const codes = new Set<string | undefined>();
    for await (const { Quotas = [] } of paginateListServiceQuotas(
      { client, pageSize: 3 },
      { ServiceCode: 'appmesh' },
    )) {
      sizes.push(Quotas.length);
      Quotas.forEach(({ QuotaCode }) => codes.add(QuotaCode));
    }
    expect(sizes).toEqual([3, 3, 2]);
    expect(codes.size).toBe(8);
  });

  it.each([
    [{ ...NODES, QuotaCode: 'L-0' }, 'NoSuchResourceException'],
    [{ ...NODES, ServiceCode: 'ec2' }, 'NoSuchResourceException'],
    [{ ...NODES, ServiceCode: '' }, 'IllegalArgumentException'],
  ])('refuses %j', async (input, name) => {
    await expect(
      client.send(new GetServiceQuotaCommand(input)),
    ).rejects.toMatchObject({ name });
  });
});
