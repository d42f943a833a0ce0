import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { waitFor } from '../../scripts/lib/waitFor.mjs';
import { Clients, missing } from '../support/clients';

const OWNER = '111111111111';
const CONSUMER = '222222222222';
const MESH = 'am-multi-account-mesh';
const MESH_ARN = `arn:aws:appmesh:us-west-2:${OWNER}:mesh/${MESH}`;
const CLOUD_MAP_NAMESPACE = 'am-multi-account.local';

const remedy = missing('aws', 'kubectl');
test.skip(remedy !== undefined, remedy);

let clients: Clients;

test.beforeAll(async () => {
  clients = await Clients.start();
});

test.afterAll(async () => {
  await clients?.stop();
});

const frontend = (...args: string[]) => clients.aws('frontend', ...args);
const backend = (...args: string[]) => clients.aws('backend', ...args);

const apply = (context: string, manifests: string) =>
  clients.kubectl(context, 'apply -f -', manifests);

const meshManifest = (file: string) =>
  readFile(path.join(import.meta.dirname, 'manifests', file), 'utf8');

const workloadManifest = (service: string) =>
  readFile(
    path.join(
      import.meta.dirname,
      '../../examples/yelb/manifests',
      `${service}.yaml`,
    ),
    'utf8',
  );

async function prepareNamespace(context: string) {
  await clients.kubectl(context, 'create namespace yelb');
  await clients.kubectl(
    context,
    `label namespace yelb mesh=${MESH} appmesh.k8s.aws/sidecarInjectorWebhook=enabled`,
  );
}

async function awaitMesh(context: string) {
  await clients.kubectl(
    context,
    `wait --for=condition=MeshActive mesh/${MESH} --timeout=30s`,
  );
  return clients.kubectl(context, [
    ...['get', 'mesh', MESH, '-o', 'jsonpath={.status.meshARN}'],
  ]);
}

function awaitActive(context: string, kind: string, names: string[]) {
  const resources = names.map(name => `${kind.toLowerCase()}/${name}`);
  return clients.kubectl(context, [
    ...['-n', 'yelb', 'wait', `--for=condition=${kind}Active`],
    ...['--timeout=30s', ...resources],
  ]);
}

async function rollOut(context: string, deployment: string) {
  await clients.kubectl(
    context,
    `-n yelb rollout status deployment/${deployment} --timeout=60s`,
  );
}

test.describe.serial('the tutorial, with the AWS CLI and kubectl alone', () => {
  let shareArn: string;
  let namespaceId: string;

  test('S7, S8: the mesh in the account that owns it', async () => {
    const namespace = await backend(
      ...['servicediscovery', 'create-http-namespace'],
      ...['--name', CLOUD_MAP_NAMESPACE],
    );
    expect(namespace.OperationId).toBeTruthy();
    await prepareNamespace('frontend');
    await apply('frontend', await meshManifest('mesh.yaml'));
    expect(await awaitMesh('frontend')).toBe(MESH_ARN);
  });

  test('S9, S10: shared with and accepted by the other account', async () => {
    const { resourceShare } = await frontend(
      ...['ram', 'create-resource-share', '--name', 'mesh-share'],
      ...['--allow-external-principals', '--principals', CONSUMER],
      ...['--resource-arns', MESH_ARN],
    );
    shareArn = resourceShare.resourceShareArn;
    const { resourceShareInvitations } = await backend(
      ...['ram', 'get-resource-share-invitations'],
    );
    expect(resourceShareInvitations).toHaveLength(1);
    await backend(
      ...['ram', 'accept-resource-share-invitation'],
      '--resource-share-invitation-arn',
      resourceShareInvitations[0].resourceShareInvitationArn,
    );
  });

  test('S12, S13: the role, and the same mesh in the other cluster', async () => {
    const create = [
      ...['iam', 'create-service-linked-role'],
      ...['--aws-service-name', 'appmesh.amazonaws.com'],
    ];
    expect(await backend(...create)).toMatchObject({
      Role: { RoleName: 'AWSServiceRoleForAppMesh' },
    });
    expect(await clients.awsRefusal('backend', ...create)).toBe('InvalidInput');
    await prepareNamespace('backend');
    await apply('backend', await meshManifest('mesh.yaml'));
    expect(await awaitMesh('backend')).toBe(MESH_ARN);
  });

  test('S14, S15: the services of the other account', async () => {
    await apply('backend', await meshManifest('backend.yaml'));
    const services = ['redis-server', 'yelb-db', 'yelb-appserver'];
    await awaitActive('backend', 'VirtualNode', services);
    await awaitActive('backend', 'VirtualRouter', ['yelb-appserver']);
    await awaitActive('backend', 'VirtualService', services);
    for (const service of services) {
      await apply('backend', await workloadManifest(service));
      await rollOut('backend', service);
    }
    const envoy = await clients.kubectl('backend', [
      ...['-n', 'yelb', 'get', 'pods', '-l', 'app=yelb-appserver', '-o'],
      'jsonpath={.items[0].spec.containers[?(@.name=="envoy")].env[*].value}',
    ]);
    expect(envoy).toContain(
      `mesh/${MESH}@${OWNER}/virtualNode/yelb-appserver_yelb`,
    );
    const { Namespaces } = await backend('servicediscovery', 'list-namespaces');
    namespaceId = Namespaces[0].Id;
    await waitFor('the pod to be registered in Cloud Map', async () => {
      const { Services } = await backend('servicediscovery', 'list-services');
      const { Instances } = await backend(
        ...['servicediscovery', 'list-instances'],
        ...['--service-id', Services[0].Id],
      );
      return Services[0].Name === 'yelb-appserver' && Instances.length === 1;
    });
  });

  test('S16–S18: the service of the owner, which calls the other account', async () => {
    const arn = await clients.kubectl('backend', [
      ...['-n', 'yelb', 'get', 'virtualservice', 'yelb-appserver', '-o'],
      'jsonpath={.status.virtualServiceARN}',
    ]);
    expect(arn).toBe(
      `arn:aws:appmesh:us-west-2:${CONSUMER}:mesh/${MESH}@${OWNER}/virtualService/yelb-appserver`,
    );
    const manifest = await meshManifest('frontend.yaml');
    await apply('frontend', manifest.replace('YELB_APPSERVER_ARN', arn));
    await awaitActive('frontend', 'VirtualService', ['yelb-ui']);
    await apply('frontend', await workloadManifest('yelb-ui'));
    await rollOut('frontend', 'yelb-ui');
    await waitFor('a host name of the load balancer', () =>
      clients.kubectl('frontend', [
        ...['-n', 'yelb', 'get', 'service', 'yelb-ui', '-o'],
        'jsonpath={.status.loadBalancer.ingress[0].hostname}',
      ]),
    );
    const { virtualNode } = await frontend(
      ...['appmesh', 'describe-virtual-node', '--mesh-name', MESH],
      ...['--virtual-node-name', 'yelb-ui_yelb'],
    );
    expect(virtualNode.spec.backends).toMatchObject([
      { virtualService: { virtualServiceName: 'yelb-appserver' } },
    ]);
    const { virtualServices } = await frontend(
      ...['appmesh', 'list-virtual-services', '--mesh-name', MESH],
    );
    const owners = virtualServices.map(
      (item: { virtualServiceName: string; resourceOwner: string }) =>
        `${item.virtualServiceName} ${item.resourceOwner}`,
    );
    expect(owners.sort()).toEqual([
      `redis-server ${CONSUMER}`,
      `yelb-appserver ${CONSUMER}`,
      `yelb-db ${CONSUMER}`,
      `yelb-ui ${OWNER}`,
    ]);
  });

  test('clean-up: the owner removes what both accounts made', async () => {
    for (const context of ['frontend', 'backend']) {
      await clients.kubectl(context, '-n yelb delete deployments --all');
    }
    const inMesh = ['--mesh-name', MESH];
    const remove = (operation: string, ...names: string[]) =>
      frontend('appmesh', `delete-${operation}`, ...inMesh, ...names);
    for (const name of [
      'yelb-ui',
      'yelb-appserver',
      'yelb-db',
      'redis-server',
    ]) {
      await remove('virtual-service', '--virtual-service-name', name);
    }
    const router = ['--virtual-router-name', 'yelb-appserver-virtual-router'];
    expect(
      await clients.awsRefusal(
        'frontend',
        ...['appmesh', 'delete-virtual-router', ...inMesh, ...router],
      ),
    ).toBe('ResourceInUseException');
    await remove('route', ...router, '--route-name', 'route-to-yelb-appserver');
    await remove('virtual-router', ...router);
    for (const name of [
      'yelb-ui',
      'yelb-appserver',
      'yelb-db',
      'redis-server',
    ]) {
      await remove('virtual-node', '--virtual-node-name', `${name}_yelb`);
    }
    await remove('mesh');
    expect(await backend('appmesh', 'list-meshes')).toEqual({ meshes: [] });
  });

  test('clean-up: Cloud Map, the share and both clusters', async () => {
    const { Services } = await backend('servicediscovery', 'list-services');
    const service = ['--service-id', Services[0].Id];
    await waitFor('the pods to be deregistered', async () => {
      const { Instances } = await backend(
        ...['servicediscovery', 'list-instances', ...service],
      );
      return Instances.length === 0;
    });
    for (const context of ['backend', 'frontend']) {
      await clients.kubectl(context, 'delete namespace yelb --timeout=60s');
      await clients.kubectl(context, `delete mesh ${MESH} --timeout=60s`);
    }
    await waitFor(
      'the controller to remove its Cloud Map service',
      async () => {
        const left = await backend('servicediscovery', 'list-services');
        return left.Services.length === 0;
      },
    );
    await backend(
      ...['servicediscovery', 'delete-namespace', '--id', namespaceId],
    );
    await frontend(
      ...['ram', 'delete-resource-share', '--resource-share-arn', shareArn],
    );
    const { resourceShares } = await backend(
      ...['ram', 'get-resource-shares', '--resource-owner', 'OTHER-ACCOUNTS'],
    );
    expect(
      resourceShares.filter(
        (share: { status: string }) => share.status === 'ACTIVE',
      ),
    ).toEqual([]);
  });
});
