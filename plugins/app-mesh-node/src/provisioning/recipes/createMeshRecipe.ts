import {
  meshArn,
  validateAccountId,
  validateKubernetesName,
  validateMeshName,
  validateRegion,
} from '@crossmesh/plugin-app-mesh-common';
import type { Recipe } from '../engine';
import { accountGate, controllerGate, meshNameGate } from '../gates';
import { meshResourceStep, namespaceStep } from '../steps';

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
  /** What Envoys may reach outside the mesh; `DROP_ALL` by default, as App Mesh has it. */
  egressFilter?: 'ALLOW_ALL' | 'DROP_ALL';
}

/**
 * S7 and S8 of the tutorial: the owner's namespaces with their labels, and the mesh.
 *
 * @returns a recipe with the output `meshArn`
 * @throws InputError for names that App Mesh or Kubernetes would refuse
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
  const labelled = namespaces.map(namespace =>
    namespaceStep({ target, meshName: mesh.meshName, namespace, after: [] }),
  );
  return {
    name: 'mesh:create',
    title: `Create the mesh ${mesh.meshName}`,
    gates: [
      accountGate(target),
      controllerGate(target),
      meshNameGate(mesh, mesh.meshOwner),
    ],
    steps: [
      ...labelled,
      meshResourceStep({
        mesh,
        target,
        egressFilter: options.egressFilter ?? 'DROP_ALL',
        after: labelled.map(({ id }) => id),
      }),
    ],
    outputs: async () => ({ meshArn: meshArn(mesh) }),
  };
}
