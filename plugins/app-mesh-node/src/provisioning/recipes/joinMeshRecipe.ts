import { InputError } from '@backstage/errors';
import {
  meshArn,
  validateAccountId,
  validateCloudMapNamespace,
  validateKubernetesName,
  validateMeshName,
  validateRegion,
} from '@crossmesh/plugin-app-mesh-common';
import type { Recipe } from '../engine';
import { accountGate, controllerGate, meshNameGate } from '../gates';
import {
  cloudMapNamespaceStep,
  invitationStep,
  meshResourceStep,
  meshVisibleStep,
  namespaceStep,
  serviceLinkedRoleStep,
} from '../steps';

/** @public */
export interface JoinMeshOptions {
  /** The consumer account. */
  accountId: string;
  region: string;
  meshName: string;
  meshOwner: string;
  /** The consumer's cluster; may be left out where the account has only one in the region. */
  cluster?: string;
  /** Namespaces of the consumer's cluster that are to be part of the mesh. */
  namespaces: string[];
  /** Cloud Map namespace to create in the consumer account, for services that are discovered there. */
  cloudMapNamespace?: string;
  /** As the owner has set it, by default; App Mesh takes the owner's word only. */
  egressFilter?: 'ALLOW_ALL' | 'DROP_ALL';
}

/**
 * S10, S12 and S13 of the tutorial, in one consumer: the invitation, the service-linked role, the Cloud
 * Map namespace and, only once the consumer can describe the mesh, its cluster.
 *
 * @returns a recipe with the output `meshArn`
 * @throws InputError for names that App Mesh or Kubernetes would refuse, or the owner as its own consumer
 * @public
 */
export function joinMeshRecipe(options: JoinMeshOptions): Recipe {
  const mesh = {
    region: validateRegion(options.region),
    meshOwner: validateAccountId(options.meshOwner),
    meshName: validateMeshName(options.meshName),
  };
  const consumer = validateAccountId(options.accountId);
  if (consumer === mesh.meshOwner) {
    throw new InputError(
      `Account ${consumer} owns the mesh ${mesh.meshName} and need not join it; choose a consumer account.`,
    );
  }
  const namespaces = options.namespaces.map(name =>
    validateKubernetesName(name, 'namespace'),
  );
  const target = {
    accountId: consumer,
    region: mesh.region,
    cluster: options.cluster,
  };
  const visible = meshVisibleStep(mesh, consumer);
  const labelled = namespaces.map(namespace =>
    namespaceStep({
      target,
      meshName: mesh.meshName,
      namespace,
      after: [visible.id],
    }),
  );
  return {
    name: 'mesh:join',
    undo: 'app-mesh:mesh:leave',
    title: `Join the mesh ${mesh.meshName} of account ${mesh.meshOwner}`,
    gates: [
      accountGate(target),
      accountGate({ accountId: mesh.meshOwner, region: mesh.region }),
      controllerGate(target),
      meshNameGate(mesh, consumer),
    ],
    steps: [
      invitationStep(mesh, consumer),
      serviceLinkedRoleStep(target),
      ...(options.cloudMapNamespace
        ? [
            cloudMapNamespaceStep({
              ...target,
              mesh,
              name: validateCloudMapNamespace(options.cloudMapNamespace),
            }),
          ]
        : []),
      visible,
      ...labelled,
      meshResourceStep({
        mesh,
        target,
        egressFilter: options.egressFilter,
        after: [visible.id, ...labelled.map(({ id }) => id)],
      }),
    ],
    outputs: async () => ({ meshArn: meshArn(mesh) }),
  };
}
