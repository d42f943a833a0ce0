import {
  CreateHttpNamespaceCommand,
  CreateServiceCommand,
  DeleteNamespaceCommand,
  DeleteServiceCommand,
  DeregisterInstanceCommand,
  DiscoverInstancesCommand,
  GetOperationCommand,
  ListInstancesCommand,
  ListNamespacesCommand,
  ListServicesCommand,
  RegisterInstanceCommand,
} from '@aws-sdk/client-servicediscovery';
import {
  accounts,
  eventually,
  refusal,
  unique,
  type Accounts,
} from './__testUtils__';

describe('Cloud Map', () => {
  let both: Accounts;
  let namespace: { id: string; name: string };

  async function done(operationId?: string) {
    return eventually(async () => {
      const { Operation } = await both.consumer.cloudMap.send(
        new GetOperationCommand({ OperationId: operationId }),
      );
      expect(Operation?.Status).toBe('SUCCESS');
      return Operation;
    });
  }

  beforeAll(async () => {
    both = await accounts();
    const name = unique('local');
    const { OperationId } = await both.consumer.cloudMap.send(
      new CreateHttpNamespaceCommand({ Name: name }),
    );
    const operation = await done(OperationId);
    namespace = { id: String(operation?.Targets?.NAMESPACE), name };
  });

  afterAll(async () => {
    await both.consumer.cloudMap
      .send(new DeleteNamespaceCommand({ Id: namespace.id }))
      .catch(() => undefined);
  });

  async function service() {
    const Name = unique('service');
    const answer = await both.consumer.cloudMap.send(
      new CreateServiceCommand({ Name, NamespaceId: namespace.id }),
    );
    return { name: Name, id: String(answer.Service?.Id) };
  }

  async function register(id: string, instance: string, attributes = {}) {
    const { OperationId } = await both.consumer.cloudMap.send(
      new RegisterInstanceCommand({
        ServiceId: id,
        InstanceId: instance,
        Attributes: { AWS_INSTANCE_IPV4: '10.0.0.1', ...attributes },
      }),
    );
    await done(OperationId);
  }

  async function discover(name: string, parameters?: Record<string, string>) {
    const { Instances = [] } = await both.consumer.cloudMap.send(
      new DiscoverInstancesCommand({
        NamespaceName: namespace.name,
        ServiceName: name,
        QueryParameters: parameters,
      }),
    );
    return Instances.map(({ InstanceId }) => InstanceId);
  }

  async function remove(id: string, ...instances: string[]) {
    for (const InstanceId of instances) {
      const { OperationId } = await both.consumer.cloudMap.send(
        new DeregisterInstanceCommand({ ServiceId: id, InstanceId }),
      );
      await done(OperationId);
    }
    await both.consumer.cloudMap.send(new DeleteServiceCommand({ Id: id }));
  }

  it('§1 S3 an HTTP namespace is listed with its type', async () => {
    const { Namespaces = [] } = await both.consumer.cloudMap.send(
      new ListNamespacesCommand({
        Filters: [{ Name: 'TYPE', Values: ['HTTP'] }],
      }),
    );
    expect(Namespaces).toContainEqual(
      expect.objectContaining({ Id: namespace.id, Type: 'HTTP' }),
    );
  });

  it('§3.6 a namespace belongs to one account', async () => {
    const { Namespaces = [] } = await both.owner.cloudMap.send(
      new ListNamespacesCommand({}),
    );
    expect(Namespaces.map(({ Name }) => Name)).not.toContain(namespace.name);
  });

  it('§1 S3 a namespace of the same name is refused', async () => {
    expect(
      await refusal(
        both.consumer.cloudMap.send(
          new CreateHttpNamespaceCommand({ Name: namespace.name }),
        ),
      ),
    ).toMatchObject({ name: 'NamespaceAlreadyExists', status: 400 });
  });

  it('§4.7 a service in a namespace that is absent is refused', async () => {
    expect(
      await refusal(
        both.consumer.cloudMap.send(
          new CreateServiceCommand({
            Name: unique('s'),
            NamespaceId: 'ns-aaaaaaaaaaaaaaaa',
          }),
        ),
      ),
    ).toMatchObject({ name: 'NamespaceNotFound' });
  });

  it('§4.7 a service of the same name is refused', async () => {
    const { name, id } = await service();
    const again = new CreateServiceCommand({
      Name: name,
      NamespaceId: namespace.id,
    });
    expect(await refusal(both.consumer.cloudMap.send(again))).toMatchObject({
      name: 'ServiceAlreadyExists',
      status: 400,
    });
    await remove(id);
  });

  it('§4.7 the services of a namespace are listed', async () => {
    const { name, id } = await service();
    const { Services = [] } = await both.consumer.cloudMap.send(
      new ListServicesCommand({
        Filters: [{ Name: 'NAMESPACE_ID', Values: [namespace.id] }],
      }),
    );
    expect(Services).toContainEqual(
      expect.objectContaining({ Id: id, Name: name }),
    );
    await remove(id);
  });

  it('§4.7 instances are discovered with the attributes they have', async () => {
    const { name, id } = await service();
    await register(id, 'one', { pod: 'a' });
    await register(id, 'two', { pod: 'b' });
    await eventually(async () =>
      expect((await discover(name)).sort()).toEqual(['one', 'two']),
    );
    expect(await discover(name, { pod: 'b' })).toEqual(['two']);
    const { Instances = [] } = await both.consumer.cloudMap.send(
      new ListInstancesCommand({ ServiceId: id }),
    );
    expect(Instances.find(({ Id }) => Id === 'one')?.Attributes).toEqual({
      AWS_INSTANCE_IPV4: '10.0.0.1',
      pod: 'a',
    });
    await remove(id, 'one', 'two');
  });

  it('§1 a service with instances stays', async () => {
    const { id } = await service();
    await register(id, 'one');
    expect(
      await refusal(
        both.consumer.cloudMap.send(new DeleteServiceCommand({ Id: id })),
      ),
    ).toMatchObject({ name: 'ResourceInUse' });
    await remove(id, 'one');
  });

  it('§1 a namespace with services stays', async () => {
    const { id } = await service();
    expect(
      await refusal(
        both.consumer.cloudMap.send(
          new DeleteNamespaceCommand({ Id: namespace.id }),
        ),
      ),
    ).toMatchObject({ name: 'ResourceInUse' });
    await remove(id);
  });

  it('§4.7 an instance that is absent is not found', async () => {
    const { id } = await service();
    expect(
      await refusal(
        both.consumer.cloudMap.send(
          new DeregisterInstanceCommand({ ServiceId: id, InstanceId: 'none' }),
        ),
      ),
    ).toMatchObject({ name: 'InstanceNotFound' });
    await remove(id);
  });

  it('§3.6 discovery in a namespace that is absent is refused', async () => {
    expect(
      await refusal(
        both.owner.cloudMap.send(
          new DiscoverInstancesCommand({
            NamespaceName: namespace.name,
            ServiceName: 's',
          }),
        ),
      ),
    ).toMatchObject({ name: 'NamespaceNotFound' });
  });
});
