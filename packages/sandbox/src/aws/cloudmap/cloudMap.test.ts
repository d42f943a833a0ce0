import {
  CreateHttpNamespaceCommand,
  CreatePrivateDnsNamespaceCommand,
  CreateServiceCommand,
  DeleteNamespaceCommand,
  DeleteServiceCommand,
  DeregisterInstanceCommand,
  DiscoverInstancesCommand,
  GetInstanceCommand,
  GetNamespaceCommand,
  GetOperationCommand,
  GetServiceCommand,
  ListInstancesCommand,
  ListNamespacesCommand,
  ListServicesCommand,
  ListTagsForResourceCommand,
  RegisterInstanceCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-servicediscovery';
import { startAccounts, type Accounts, type Clients } from '../../__fixtures__';

describe('Cloud Map', () => {
  let accounts: Accounts;
  let client: Clients['cloudMap'];
  beforeEach(async () => {
    accounts = await startAccounts();
    client = accounts.backend.cloudMap;
  });
  afterEach(() => accounts.sandbox.stop());

  async function createNamespace(Name: string): Promise<string> {
    const { OperationId } = await client.send(
      new CreateHttpNamespaceCommand({ Name, CreatorRequestId: 'r1' }),
    );
    const { Operation } = await client.send(
      new GetOperationCommand({ OperationId }),
    );
    expect(Operation).toMatchObject({
      Status: 'SUCCESS',
      Type: 'CREATE_NAMESPACE',
    });
    return Operation?.Targets?.NAMESPACE ?? '';
  }

  it('goes from a namespace to discovered instances and back', async () => {
    const NamespaceId = await createNamespace('yelb.local');
    const { Service } = await client.send(
      new CreateServiceCommand({ Name: 'yelb-appserver', NamespaceId }),
    );
    const ServiceId = Service?.Id ?? '';
    await client.send(
      new RegisterInstanceCommand({
        ServiceId,
        InstanceId: '10.0.0.1',
        Attributes: { AWS_INSTANCE_IPV4: '10.0.0.1', app: 'appserver' },
      }),
    );
    const discover = (app: string) =>
      client.send(
        new DiscoverInstancesCommand({
          NamespaceName: 'yelb.local',
          ServiceName: 'yelb-appserver',
          QueryParameters: { app },
        }),
      );
    expect((await discover('appserver')).Instances).toEqual([
      expect.objectContaining({
        InstanceId: '10.0.0.1',
        HealthStatus: 'HEALTHY',
      }),
    ]);
    expect((await discover('other')).Instances).toEqual([]);
    const listed = await client.send(new ListInstancesCommand({ ServiceId }));
    expect(listed.Instances?.map(item => item.Id)).toEqual(['10.0.0.1']);
    const instance = (InstanceId: string) =>
      client.send(new GetInstanceCommand({ ServiceId, InstanceId }));
    expect((await instance('10.0.0.1')).Instance?.Attributes).toMatchObject({
      app: 'appserver',
    });
    await expect(instance('none')).rejects.toMatchObject({
      name: 'InstanceNotFound',
    });
    const got = await client.send(new GetServiceCommand({ Id: ServiceId }));
    expect(got.Service).toMatchObject({ InstanceCount: 1, NamespaceId });

    const inUse = { name: 'ResourceInUse' };
    const removeService = new DeleteServiceCommand({ Id: ServiceId });
    const removeNamespace = new DeleteNamespaceCommand({ Id: NamespaceId });
    await expect(client.send(removeService)).rejects.toMatchObject(inUse);
    await expect(client.send(removeNamespace)).rejects.toMatchObject(inUse);
    const deregister = new DeregisterInstanceCommand({
      ServiceId,
      InstanceId: '10.0.0.1',
    });
    await client.send(deregister);
    await expect(client.send(deregister)).rejects.toMatchObject({
      name: 'InstanceNotFound',
    });
    await client.send(removeService);
    await client.send(removeNamespace);
    await expect(
      client.send(new GetNamespaceCommand({ Id: NamespaceId })),
    ).rejects.toMatchObject({
      name: 'NamespaceNotFound',
      message: `Namespace ${NamespaceId} does not exist.`,
    });
  });

  it('names the namespace that is there already', async () => {
    const NamespaceId = await createNamespace('yelb.local');
    await expect(
      client.send(new CreateHttpNamespaceCommand({ Name: 'yelb.local' })),
    ).rejects.toMatchObject({
      name: 'NamespaceAlreadyExists',
      NamespaceId,
      CreatorRequestId: 'r1',
    });
  });

  it('lists by type and name, and each account its own', async () => {
    await createNamespace('http.local');
    await client.send(
      new CreatePrivateDnsNamespaceCommand({ Name: 'dns.local', Vpc: 'vpc-1' }),
    );
    const listed = await client.send(
      new ListNamespacesCommand({
        Filters: [{ Name: 'TYPE', Values: ['DNS_PRIVATE'], Condition: 'EQ' }],
      }),
    );
    expect(listed.Namespaces?.map(item => item.Name)).toEqual(['dns.local']);
    const others = await accounts.frontend.cloudMap.send(
      new ListNamespacesCommand({}),
    );
    expect(others.Namespaces).toEqual([]);
  });

  it('keeps the tags of namespaces and services', async () => {
    const tags = [{ Key: 'team', Value: 'shop' }];
    await client.send(
      new CreateHttpNamespaceCommand({ Name: 'tagged.local', Tags: tags }),
    );
    const { Namespaces = [] } = await client.send(
      new ListNamespacesCommand({}),
    );
    const [{ Id: NamespaceId, Arn: namespaceArn }] = Namespaces;
    const { Service } = await client.send(
      new CreateServiceCommand({ Name: 'one', NamespaceId, Tags: tags }),
    );
    const tagsOf = async (ResourceARN?: string) =>
      (await client.send(new ListTagsForResourceCommand({ ResourceARN }))).Tags;
    expect(await tagsOf(namespaceArn)).toEqual(tags);
    expect(await tagsOf(Service?.Arn)).toEqual(tags);

    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        Key: `k${index}`,
        Value: '',
      }));
    const tag = (count: number) =>
      client.send(
        new TagResourceCommand({
          ResourceARN: namespaceArn,
          Tags: many(count),
        }),
      );
    await expect(tag(50)).rejects.toMatchObject({
      name: 'TooManyTagsException',
      ResourceName: namespaceArn,
    });
    await tag(1);
    await client.send(
      new UntagResourceCommand({
        ResourceARN: namespaceArn,
        TagKeys: ['team', 'none'],
      }),
    );
    expect(await tagsOf(namespaceArn)).toEqual(many(1));
    await expect(
      accounts.frontend.cloudMap.send(
        new ListTagsForResourceCommand({ ResourceARN: namespaceArn }),
      ),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('lists the services of a namespace', async () => {
    const NamespaceId = await createNamespace('a.local');
    const otherId = await createNamespace('b.local');
    await client.send(new CreateServiceCommand({ Name: 'one', NamespaceId }));
    await client.send(
      new CreateServiceCommand({ Name: 'two', NamespaceId: otherId }),
    );
    await expect(
      client.send(new CreateServiceCommand({ Name: 'one', NamespaceId })),
    ).rejects.toMatchObject({ name: 'ServiceAlreadyExists' });
    const { Services } = await client.send(
      new ListServicesCommand({
        Filters: [{ Name: 'NAMESPACE_ID', Values: [NamespaceId] }],
      }),
    );
    expect(Services?.map(item => item.Name)).toEqual(['one']);
  });
});
