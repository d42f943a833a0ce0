import { readEnvironment } from '../readEnvironment';
import { accounts } from './accounts';
import { cleanUp } from './cleanUp';
import { ClusterClient, type Answer, type Content } from './ClusterClient';
import { eventually } from './eventually';
import { GROUP, PLURALS } from './meshManifests';
import { unique } from './unique';

/**
 * Both accounts with a cluster of each, and a mesh and a namespace in the owner's; what was opened goes when it is
 * closed.
 */
export async function openClusters() {
  const both = await accounts();
  const environment = readEnvironment(process.env);
  const owner = ClusterClient.forContext(environment.ownerContext);
  const consumer = ClusterClient.forContext(environment.consumerContext);
  const mesh = unique('mesh');
  const meshes: string[] = [];
  const namespaces: string[] = [];

  async function openNamespace(
    cluster: ClusterClient,
    labels: Record<string, string>,
  ) {
    const name = unique('ns');
    namespaces.push(name);
    await cluster.post('/api/v1/namespaces', { metadata: { name, labels } });
    return name;
  }

  async function openMesh(cluster: ClusterClient, name: string, more = {}) {
    meshes.push(name);
    return cluster.post(`${GROUP}/meshes`, {
      apiVersion: 'appmesh.k8s.aws/v1beta2',
      kind: 'Mesh',
      metadata: { name },
      spec: { namespaceSelector: { matchLabels: { mesh: name } }, ...more },
    });
  }

  async function active(target: string, cluster = owner): Promise<Content> {
    return eventually(async () => {
      const { body } = await cluster.get(target);
      expect(body.status).toMatchObject({
        conditions: [
          expect.objectContaining({
            type: expect.stringMatching(/Active$/),
            status: 'True',
          }),
        ],
        observedGeneration: body.metadata.generation,
      });
      return body;
    });
  }

  await openMesh(owner, mesh, { meshOwner: both.owner.accountId });
  await active(`${GROUP}/meshes/${mesh}`);
  const namespace = await openNamespace(owner, { mesh });

  const path = (kind: string, space = namespace) =>
    `${GROUP}/namespaces/${space}/${PLURALS[kind]}`;

  function create(
    kind: string,
    name: string,
    spec: object,
    { cluster = owner, space = namespace } = {},
  ): Promise<Answer> {
    return cluster.post(path(kind, space), {
      apiVersion: 'appmesh.k8s.aws/v1beta2',
      kind,
      metadata: { name },
      spec,
    });
  }

  async function eventOf(name: string, space = namespace): Promise<string> {
    return eventually(async () => {
      const { body } = await owner.get(
        `/api/v1/namespaces/${space}/events?fieldSelector=involvedObject.name%3D${name}`,
      );
      const [event] = body.items ?? [];
      expect(event).toMatchObject({ type: 'Warning' });
      return `${event.reason}: ${event.message}`;
    });
  }

  async function close() {
    const kinds = ['GatewayRoute', 'VirtualService', 'VirtualRouter'];
    for (const cluster of [consumer, owner]) {
      for (const space of namespaces) {
        for (const kind of [...kinds, 'VirtualNode', 'VirtualGateway']) {
          await cluster.delete(path(kind, space));
        }
        await cluster.delete(`/api/v1/namespaces/${space}`);
      }
      for (const name of meshes) {
        await cluster.delete(`${GROUP}/meshes/${name}`);
      }
    }
    await cleanUp(both.owner, { meshes });
    await cleanUp(both.consumer, { meshes });
  }

  const opened = { both, owner, consumer, mesh, namespace };
  const calls = { path, openNamespace, openMesh, create, active, eventOf };
  return { ...opened, ...calls, close };
}
