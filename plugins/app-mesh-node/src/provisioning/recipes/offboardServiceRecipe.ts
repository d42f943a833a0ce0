import { InputError } from '@backstage/errors';
import {
  meshArn,
  validateAccountId,
  validateKubernetesName,
  validateMeshName,
  validateRegion,
} from '@crossmesh/plugin-app-mesh-common';
import { clusterOf } from '../cluster';
import type { ProvisioningContext, Recipe } from '../engine';
import { accountGate, dependantsGate, removableGate } from '../gates';
import type { Leaving } from '../removal';
import { awsName } from '../service';
import { offboardSteps } from './offboardSteps';

/** @public */
export interface OffboardServiceOptions {
  /** The account that owns the service's virtual router and virtual service. */
  accountId: string;
  region: string;
  meshName: string;
  meshOwner: string;
  /** The account's cluster; may be left out where it has only one in the region. */
  cluster?: string;
  /** Where else the service runs. */
  alsoIn?: { accountId: string; cluster?: string }[];
  serviceName: string;
  namespace: string;
}

/** Names of virtual services: a host name. */
const SERVICE_NAME = /^[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/;

/**
 * Onboarding undone: the virtual service, its router, its workload with the names of its callees, and its
 * virtual nodes, in that order. Refuses while somebody calls it, and says who.
 *
 * @returns a recipe with the output `meshArn`
 * @throws InputError for names that App Mesh or Kubernetes would refuse
 * @public
 */
export function offboardServiceRecipe(options: OffboardServiceOptions): Recipe {
  const mesh = {
    region: validateRegion(options.region),
    meshOwner: validateAccountId(options.meshOwner),
    meshName: validateMeshName(options.meshName),
  };
  const { serviceName } = options;
  if (!SERVICE_NAME.test(serviceName)) {
    throw new InputError(
      `No service can be called ${JSON.stringify(
        serviceName,
      )}; give the host name by which others in the mesh call it.`,
    );
  }
  const namespace = validateKubernetesName(options.namespace, 'namespace');
  const places = [options, ...(options.alsoIn ?? [])].map(
    ({ accountId, cluster }) => ({
      mesh,
      target: {
        accountId: validateAccountId(accountId),
        region: mesh.region,
        cluster,
      },
    }),
  );
  const [{ target }] = places;

  async function leaving(context: ProvisioningContext): Promise<Leaving> {
    const names = await Promise.all(
      places.map(async place => {
        const { cluster } = await clusterOf(context, place.target);
        return awsName({ serviceName, namespace }, cluster.name);
      }),
    );
    return {
      virtualServices: [serviceName],
      virtualRouters: names,
      virtualNodes: names,
    };
  }

  return {
    name: 'service:offboard',
    title: `Offboard ${serviceName} from the mesh ${mesh.meshName}`,
    undo: 'app-mesh:service:onboard',
    gates: [
      ...places.map(place => accountGate(place.target)),
      accountGate({ accountId: mesh.meshOwner, region: mesh.region }),
      dependantsGate({
        mesh,
        accountId: target.accountId,
        what: `The service ${serviceName}`,
        leaving,
      }),
    ],
    steps: [],
    expand({ accounts }) {
      const clusters = places.map(place => ({
        ...place,
        cluster: accounts.cluster({
          ...place.target,
          name: place.target.cluster,
        }).name,
      }));
      return {
        gates: clusters.map(place => removableGate(place, place.cluster)),
        steps: offboardSteps({ places: clusters, serviceName, namespace }),
      };
    },
    outputs: async () => ({ meshArn: meshArn(mesh) }),
  };
}
