import { CreateVirtualNodeCommand } from '@aws-sdk/client-app-mesh';
import { GetResourceSharesCommand } from '@aws-sdk/client-ram';
import { clientsFor, shareMesh } from './__fixtures__';
import { defaultSandboxConfig } from './config';
import {
  kubeConfigFor,
  kubernetesClients,
  waitFor,
} from './kubernetes/__fixtures__';
import { startSandbox } from './startSandbox';

/** All that was named by chance, after the same work. */
async function namesMade(seed: number) {
  const accounts = defaultSandboxConfig().accounts.map(account => ({
    ...account,
    clusters: account.clusters.map(cluster => ({ ...cluster, port: 0 })),
  }));
  const sandbox = await startSandbox({
    port: 0,
    accounts,
    seed,
    podStartDelay: 1,
  });
  try {
    const [frontend, backend] = accounts.map(account =>
      clientsFor(sandbox.endpoint, account),
    );
    const { shareArn } = await shareMesh(
      { sandbox, frontend, backend },
      'shop',
    );
    const { virtualNode } = await backend.appMesh.send(
      new CreateVirtualNodeCommand({
        meshName: 'shop',
        meshOwner: accounts[0].id,
        virtualNodeName: 'node',
        spec: {},
      }),
    );
    const { resourceShares } = await frontend.ram.send(
      new GetResourceSharesCommand({ resourceOwner: 'SELF' }),
    );
    expect(resourceShares?.[0].resourceShareArn).toBe(shareArn);

    const names: unknown[] = [shareArn, virtualNode?.metadata?.uid];
    for (const { server, token } of sandbox.clusters) {
      const { apps, core } = kubernetesClients(kubeConfigFor(server, token));
      const labels = { app: 'web' };
      const namespace = 'default';
      const deployment = await apps.createNamespacedDeployment({
        namespace,
        body: {
          metadata: { name: 'web' },
          spec: {
            replicas: 2,
            selector: { matchLabels: labels },
            template: {
              metadata: { labels },
              spec: { containers: [{ name: 'web', image: 'web:1' }] },
            },
          },
        },
      });
      const pods = await waitFor(async () => {
        const { items } = await core.listNamespacedPod({ namespace });
        expect(items).toHaveLength(2);
        return items;
      });
      names.push(
        deployment.metadata?.uid,
        ...pods.flatMap(({ metadata }) => [metadata?.name, metadata?.uid]),
      );
    }
    return names;
  } finally {
    await sandbox.stop();
  }
}

describe('the seed', () => {
  it('makes all names repeatable that are made by chance, and is what makes them', async () => {
    const first = await namesMade(7);
    expect(first).toHaveLength(12);
    expect(await namesMade(7)).toEqual(first);
    const other = await namesMade(8);
    first.forEach((name, index) => expect(other[index]).not.toBe(name));
  });
});
