import {
  meshArn,
  validateAccountId,
  validateCloudMapNamespace,
  validateKubernetesName,
  validateMeshName,
  validateRegion,
} from '@crossmesh/plugin-app-mesh-common';
import type { ClusterTarget } from '../cluster';
import type { Recipe } from '../engine';
import {
  accountGate,
  controllerGate,
  meshNameGate,
  meshQuotaGate,
  notBlockedGate,
} from '../gates';
import {
  cloudMapNamespaceStep,
  meshResourceStep,
  meshTagsStep,
  namespaceStep,
} from '../steps';
import { checkTags } from './checkTags';

/** @public */
export interface CreateMeshOptions {
  /** The account that is to own the mesh. */
  accountId: string;
  region: string;
  meshName: string;
  /** The cluster's name; may be left out where the account has only one in the region. */
  cluster?: string;
  /** Namespaces of the cluster that are to be part of the mesh. */
  namespaces: string[];
  /** Cloud Map namespace to create in the account, for services of its own that are discovered there. */
  cloudMapNamespace?: string;
  /** What Envoys may reach outside the mesh; `DROP_ALL` by default, as App Mesh has it. */
  egressFilter?: 'ALLOW_ALL' | 'DROP_ALL';
  /** Which addresses Envoys use; as the controller and App Mesh have it, by default. */
  ipPreference?: 'IPv4_ONLY' | 'IPv6_ONLY';
  /** Tags of the mesh in AWS, beside those that it has. */
  tags?: Record<string, string>;
  /** Accounts that are to join: what would keep them from it is found before the mesh is made. */
  consumerAccountIds?: string[];
}

/**
 * S7 and S8 of the tutorial: the owner's namespaces with their labels, and the mesh with its tags.
 *
 * @returns a recipe with the output `meshArn`
 * @throws InputError for names and tags that AWS or Kubernetes would refuse
 * @public
 */
export function createMeshRecipe(options: CreateMeshOptions): Recipe {
  const mesh = {
    region: validateRegion(options.region),
    meshOwner: validateAccountId(options.accountId),
    meshName: validateMeshName(options.meshName),
  };
  const namespaces = options.namespaces.map(name =>
    validateKubernetesName(name, 'namespace'),
  );
  const target = {
    accountId: options.accountId,
    region: options.region,
    cluster: options.cluster,
  };
  const labelIn = (place: ClusterTarget) =>
    namespaces.map(namespace =>
      namespaceStep({
        target: place,
        meshName: mesh.meshName,
        namespace,
        after: [],
      }),
    );
  const { tags = {} } = options;
  checkTags(tags, `the mesh ${mesh.meshName}`);
  const labelled = labelIn(target);
  const made = meshResourceStep({
    mesh,
    target,
    egressFilter: options.egressFilter ?? 'DROP_ALL',
    ipPreference: options.ipPreference,
    after: labelled.map(({ id }) => id),
  });
  const consumers = (options.consumerAccountIds ?? []).map(accountId => ({
    accountId: validateAccountId(accountId),
    region: mesh.region,
  }));
  return {
    name: 'mesh:create',
    undo: 'app-mesh:mesh:retire',
    title: `Create the mesh ${mesh.meshName}`,
    gates: [
      accountGate(target),
      controllerGate(target),
      meshNameGate(mesh, mesh.meshOwner),
      meshQuotaGate(mesh),
      ...consumers.flatMap(consumer => [
        accountGate(consumer),
        controllerGate(consumer),
        meshNameGate(mesh, consumer.accountId),
        ...labelIn(consumer).map(notBlockedGate),
      ]),
    ],
    steps: [
      ...labelled,
      made,
      ...(options.cloudMapNamespace
        ? [
            cloudMapNamespaceStep({
              accountId: mesh.meshOwner,
              region: mesh.region,
              mesh,
              name: validateCloudMapNamespace(options.cloudMapNamespace),
            }),
          ]
        : []),
      ...(Object.keys(tags).length > 0
        ? [meshTagsStep({ mesh, tags, after: [made.id] })]
        : []),
    ],
    outputs: async () => ({ meshArn: meshArn(mesh) }),
  };
}
