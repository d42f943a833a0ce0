import {
  AppMeshClient,
  CreateMeshCommand,
  CreateRouteCommand,
  CreateVirtualNodeCommand,
  CreateVirtualRouterCommand,
  CreateVirtualServiceCommand,
} from '@aws-sdk/client-app-mesh';
import {
  AcceptResourceShareInvitationCommand,
  CreateResourceShareCommand,
  GetResourceShareInvitationsCommand,
  RAMClient,
} from '@aws-sdk/client-ram';
import { startSandbox, type Sandbox } from '@crossmesh/sandbox';

export const REGION = 'us-west-2';
export const OWNER = '111111111111';
export const CONSUMER = '222222222222';
export const LOCKED = '333333333333';

/** Two accounts, with a cluster each if wanted, and a third whose role nobody may assume. */
export function startEstate(
  options: { clusters?: boolean } = {},
): Promise<Sandbox> {
  const trusts = [`arn:aws:iam::${OWNER}:root`];
  const account = (id: string, name: string, roleTrusts: string[]) => ({
    id,
    name,
    accessKeyId: `AKIA${name.toUpperCase().padEnd(16, '0')}`,
    secretAccessKey: `sandbox-${name}`,
    roles: [
      { name: 'crossmesh', trusts: roleTrusts },
      {
        name: 'appmesh-controller',
        trusts: [`arn:aws:iam::${id}:root`],
      },
    ],
    clusters:
      id === LOCKED || !options.clusters
        ? []
        : [{ name, region: REGION, port: 0, token: `${name}-admin` }],
  });
  return startSandbox({
    port: 0,
    podStartDelay: 0,
    accounts: [
      account(OWNER, 'frontend', trusts),
      account(CONSUMER, 'backend', trusts),
      account(LOCKED, 'locked', []),
    ],
  });
}

function credentialsOf(sandbox: Sandbox, accountId: string) {
  const account = sandbox.config.accounts.find(({ id }) => id === accountId);
  return {
    accessKeyId: account?.accessKeyId ?? '',
    secretAccessKey: account?.secretAccessKey ?? '',
  };
}

function optionsOf(sandbox: Sandbox, accountId: string) {
  return {
    region: REGION,
    endpoint: sandbox.endpoint,
    credentials: credentialsOf(sandbox, accountId),
  };
}

export function appMeshOf(sandbox: Sandbox, accountId: string): AppMeshClient {
  return new AppMeshClient(optionsOf(sandbox, accountId));
}

/** Shares the mesh `yelb` with the consumer; answers with the share's ARN. */
export async function shareYelb(sandbox: Sandbox): Promise<void> {
  const meshArn = `arn:aws:appmesh:${REGION}:${OWNER}:mesh/yelb`;
  await new RAMClient(optionsOf(sandbox, OWNER)).send(
    new CreateResourceShareCommand({
      name: 'yelb',
      resourceArns: [meshArn],
      principals: [CONSUMER],
    }),
  );
}

export async function acceptYelb(sandbox: Sandbox): Promise<void> {
  const ram = new RAMClient(optionsOf(sandbox, CONSUMER));
  const { resourceShareInvitations } = await ram.send(
    new GetResourceShareInvitationsCommand({}),
  );
  await ram.send(
    new AcceptResourceShareInvitationCommand({
      resourceShareInvitationArn:
        resourceShareInvitations?.[0].resourceShareInvitationArn,
    }),
  );
}

export async function createYelbMesh(sandbox: Sandbox): Promise<void> {
  await appMeshOf(sandbox, OWNER).send(
    new CreateMeshCommand({ meshName: 'yelb' }),
  );
}

/** ui (owner) → app (consumer): a router with one route to one node. */
export async function createYelbServices(sandbox: Sandbox): Promise<void> {
  const consumer = appMeshOf(sandbox, CONSUMER);
  const shared = { meshName: 'yelb', meshOwner: OWNER };
  const portMapping = { port: 4567, protocol: 'http' as const };
  await consumer.send(
    new CreateVirtualNodeCommand({
      ...shared,
      virtualNodeName: 'app',
      spec: {
        listeners: [{ portMapping }],
        serviceDiscovery: { dns: { hostname: 'app.yelb.local' } },
      },
    }),
  );
  await consumer.send(
    new CreateVirtualRouterCommand({
      ...shared,
      virtualRouterName: 'app',
      spec: { listeners: [{ portMapping }] },
    }),
  );
  await consumer.send(
    new CreateRouteCommand({
      ...shared,
      virtualRouterName: 'app',
      routeName: 'all',
      spec: {
        httpRoute: {
          match: { prefix: '/' },
          action: { weightedTargets: [{ virtualNode: 'app', weight: 1 }] },
        },
      },
    }),
  );
  await consumer.send(
    new CreateVirtualServiceCommand({
      ...shared,
      virtualServiceName: 'app.yelb',
      spec: { provider: { virtualRouter: { virtualRouterName: 'app' } } },
    }),
  );
  await appMeshOf(sandbox, OWNER).send(
    new CreateVirtualNodeCommand({
      meshName: 'yelb',
      virtualNodeName: 'ui',
      spec: {
        backends: [{ virtualService: { virtualServiceName: 'app.yelb' } }],
      },
    }),
  );
}
