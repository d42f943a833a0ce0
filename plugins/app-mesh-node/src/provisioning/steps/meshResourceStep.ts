import { NotFoundError } from '@backstage/errors';
import {
  CLUSTER_LABEL_MANAGED_BY,
  CLUSTER_MANAGED_BY,
  meshArn,
  type MeshId,
} from '@crossmesh/plugin-app-mesh-common';
import { findMesh } from '../aws';
import { APP_MESH_API, isReconciled, type ClusterTarget } from '../cluster';
import { place, type ProvisioningContext, type Step } from '../engine';
import { objectStep } from './objectStep';

/** Of App Mesh's preferences, the custom resource has only these. */
function isOfResource(preference: string | undefined): boolean {
  return preference === 'IPv4_ONLY' || preference === 'IPv6_ONLY';
}

/**
 * S8 and S13: the Mesh resource, until the controller and App Mesh both report it active. The owner is
 * always written: without it, the controller of another account would make a second mesh of that name.
 */
export function meshResourceStep(options: {
  mesh: MeshId;
  target: ClusterTarget;
  /** The mesh's own, as its owner has set it, where absent. */
  egressFilter?: 'ALLOW_ALL' | 'DROP_ALL';
  /** Likewise. */
  ipPreference?: 'IPv4_ONLY' | 'IPv6_ONLY';
  after: string[];
}): Step {
  const { mesh, target, egressFilter, ipPreference, after } = options;
  const { meshName, meshOwner } = mesh;
  const owned = target.accountId === meshOwner;
  const ownersSpec = async (context: ProvisioningContext) => {
    const found = await findMesh(context, target.accountId, mesh);
    if (!found && !egressFilter) {
      throw new NotFoundError(
        `The mesh ${meshName} of account ${meshOwner} is not visible to ${place(
          context.accounts,
          target,
        )}; share it with that account first.`,
      );
    }
    return found?.spec;
  };
  return objectStep({
    id: 'mesh',
    title: owned
      ? `create the mesh ${meshName}`
      : `make the cluster part of the mesh ${meshName} of account ${meshOwner}`,
    done: owned
      ? `created the mesh ${meshName}`
      : `made the cluster part of the mesh ${meshName} of account ${meshOwner}`,
    target,
    reference: { apiVersion: APP_MESH_API, kind: 'Mesh', name: meshName },
    after,
    wanted: async context => {
      // App Mesh takes the owner's word only; a consumer's is to say the same.
      const spec = owned ? undefined : await ownersSpec(context);
      const preference = ipPreference ?? spec?.serviceDiscovery?.ipPreference;
      return {
        apiVersion: APP_MESH_API,
        kind: 'Mesh',
        metadata: {
          name: meshName,
          labels: { [CLUSTER_LABEL_MANAGED_BY]: CLUSTER_MANAGED_BY },
        },
        spec: {
          awsName: meshName,
          meshOwner,
          namespaceSelector: { matchLabels: { mesh: meshName } },
          egressFilter: {
            type: egressFilter ?? spec?.egressFilter?.type ?? 'DROP_ALL',
          },
          ...(isOfResource(preference) && {
            meshServiceDiscovery: { ipPreference: preference },
          }),
        },
      };
    },
    guard(found, _wanted, { accounts }) {
      const { awsName = meshName, meshOwner: foundOwner = target.accountId } =
        found.spec ?? {};
      return foundOwner === meshOwner && awsName === meshName
        ? undefined
        : {
            verdict: 'blocked',
            reason: `The Mesh resource ${meshName} in the cluster of ${place(
              accounts,
              target,
            )} stands for the mesh ${awsName} of account ${foundOwner}, not for ${meshName} of ${meshOwner}; choose another name, or delete that resource.`,
          };
    },
    async ready(object, context) {
      const arn = object.status?.meshARN;
      if (typeof arn === 'string' && arn !== meshArn(mesh)) {
        return {
          verdict: 'blocked',
          reason: `The controller in ${place(
            context.accounts,
            target,
          )} made a mesh of its own, ${arn}, instead of joining ${meshArn(
            mesh,
          )}; delete the Mesh resource ${meshName} there and the mesh it made, then run again.`,
        };
      }
      const found =
        isReconciled(object) &&
        (await findMesh(context, target.accountId, mesh));
      return found && found.status?.status === 'ACTIVE'
        ? { verdict: 'nothing-to-do' }
        : { verdict: 'wait', reason: 'the mesh is not active yet' };
    },
  });
}
