import { clientsFor, startAccounts, type Accounts } from '../../__fixtures__';
import { defaultSandboxConfig, type SandboxConfig } from '../../config';
import {
  kubeConfigFor,
  kubernetesClients,
  waitFor,
} from '../../kubernetes/__fixtures__';

export const NAMESPACE = 'yelb';
export const MESH = 'shop-mesh';

interface Manifest {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string; labels?: object };
  spec?: object;
}

export function manifest(kind: string, name: string, spec: object): Manifest {
  return {
    apiVersion: 'appmesh.k8s.aws/v1beta2',
    kind,
    metadata: { name, ...(kind !== 'Mesh' && { namespace: NAMESPACE }) },
    spec,
  };
}

export function meshManifest(meshOwner?: string): Manifest {
  return manifest('Mesh', MESH, {
    meshOwner,
    namespaceSelector: { matchLabels: { mesh: MESH } },
  });
}

export function nodeManifest(name: string, more: object = {}): Manifest {
  return manifest('VirtualNode', name, {
    podSelector: { matchLabels: { app: name } },
    listeners: [{ portMapping: { port: 4567, protocol: 'http' } }],
    serviceDiscovery: { dns: { hostname: `${name}.yelb.svc.cluster.local` } },
    ...more,
  });
}

export function serviceManifest(name: string, provider: object): Manifest {
  return manifest('VirtualService', name, { awsName: name, provider });
}

export function deploymentManifest(name: string): Manifest {
  const labels = { app: name };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace: NAMESPACE },
    spec: {
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: { containers: [{ name, image: `${name}:1` }] },
      },
    },
  };
}

/** What a test does in one cluster. */
export function clusterFor(server: string, token: string) {
  const clients = kubernetesClients(kubeConfigFor(server, token));
  return {
    ...clients,
    async namespace(labels: Record<string, string>) {
      await clients.core.createNamespace({
        body: { metadata: { name: NAMESPACE, labels } },
      });
    },
    apply: async (...objects: Manifest[]) => {
      for (const object of objects) {
        await clients.objects.create(object as never);
      }
    },
    async read(kind: string, name: string) {
      const namespace = kind === 'Mesh' ? undefined : NAMESPACE;
      const metadata = { name, namespace };
      const apiVersion = 'appmesh.k8s.aws/v1beta2';
      const object = { apiVersion, kind, metadata };
      // The client knows no shapes of custom resources.
      return (await clients.objects.read(object)) as unknown as {
        metadata: {
          generation: number;
          uid: string;
          finalizers?: string[];
          deletionTimestamp?: string;
          annotations?: Record<string, string>;
        };
        spec: Record<string, unknown>;
        status?: Record<string, unknown> & {
          conditions?: { type: string; status: string }[];
        };
      };
    },
    async active(kind: string, name: string) {
      return waitFor(async () => {
        const found = await this.read(kind, name);
        expect(found.status?.conditions).toEqual([
          expect.objectContaining({ type: `${kind}Active`, status: 'True' }),
        ]);
        expect(found.status?.observedGeneration).toBe(
          found.metadata.generation,
        );
        return found;
      });
    },
    async remove(kind: string, name: string) {
      const namespace = kind === 'Mesh' ? undefined : NAMESPACE;
      const apiVersion = 'appmesh.k8s.aws/v1beta2';
      await clients.objects.delete({
        apiVersion,
        kind,
        metadata: { name, namespace },
      });
    },
    gone(kind: string, name: string) {
      return waitFor(() =>
        expect(this.read(kind, name)).rejects.toMatchObject({ code: 404 }),
      );
    },
    async events(name: string, namespace: string = NAMESPACE) {
      const { items } = await clients.core.listNamespacedEvent({ namespace });
      return items
        .filter(({ involvedObject }) => involvedObject.name === name)
        .map(({ reason, message }) => `${reason}: ${message}`);
    },
  };
}

export type TestCluster = ReturnType<typeof clusterFor>;

export interface Yelb extends Accounts {
  frontCluster: TestCluster;
  backCluster: TestCluster;
}

/** Both accounts with a cluster each, which runs the controller. */
export async function startYelb(
  config: Partial<SandboxConfig> = {},
): Promise<Yelb> {
  const accounts = defaultSandboxConfig().accounts.map(account => ({
    ...account,
    clusters: account.clusters.map(cluster => ({ ...cluster, port: 0 })),
  }));
  const started = await startAccounts({
    podStartDelay: 20,
    ...config,
    accounts,
  });
  const [front, back] = started.sandbox.clusters;
  const [frontend, backend] = accounts.map(account =>
    clientsFor(started.sandbox.endpoint, account),
  );
  return {
    ...started,
    frontend,
    backend,
    frontCluster: clusterFor(front.server, front.token),
    backCluster: clusterFor(back.server, back.token),
  };
}
