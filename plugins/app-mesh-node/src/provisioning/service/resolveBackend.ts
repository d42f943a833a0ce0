import {
  DescribeVirtualServiceCommand,
  type VirtualServiceData,
} from '@aws-sdk/client-app-mesh';
import { InputError, NotFoundError, isError } from '@backstage/errors';
import {
  meshKey,
  parseAppMeshArn,
  type MeshId,
} from '@crossmesh/plugin-app-mesh-common';
import { oncePerRun, place, type ProvisioningContext } from '../engine';
import type { ResolvedBackend } from './types';

interface BackendQuestion {
  mesh: MeshId;
  /** The caller's account. */
  accountId: string;
  /** Name or ARN of a virtual service. */
  backend: string;
}

function nameOf(backend: string, mesh: MeshId): string {
  if (!backend.startsWith('arn:')) {
    return backend;
  }
  const arn = parseAppMeshArn(backend);
  if (arn.resource.type !== 'virtualService') {
    throw new InputError(
      `The backend ${backend} is not a virtual service; choose the service itself, not its ${arn.resource.type}.`,
    );
  }
  if (meshKey(arn) !== meshKey(mesh)) {
    throw new InputError(
      `The backend ${arn.resource.name} is in the mesh ${arn.meshName} of account ${arn.meshOwner} in ${arn.region}, not in ${mesh.meshName} of ${mesh.meshOwner} in ${mesh.region}; choose a service of the same mesh.`,
    );
  }
  return arn.resource.name;
}

async function describe(
  context: ProvisioningContext,
  mesh: MeshId,
  accountId: string,
  name: string,
): Promise<VirtualServiceData | undefined> {
  const { appMesh } = await context.aws.forAccount({
    accountId,
    region: mesh.region,
  });
  try {
    const { virtualService } = await appMesh.send(
      new DescribeVirtualServiceCommand({
        meshName: mesh.meshName,
        meshOwner: mesh.meshOwner,
        virtualServiceName: name,
      }),
      { abortSignal: context.signal },
    );
    return virtualService;
  } catch (error) {
    if (isError(error) && error.name === 'NotFoundError') {
      return undefined;
    }
    throw error;
  }
}

async function readBackend(
  context: ProvisioningContext,
  options: BackendQuestion,
): Promise<ResolvedBackend> {
  const { mesh, accountId, backend } = options;
  const name = nameOf(backend, mesh);
  const found = await describe(context, mesh, accountId, name);
  const arn = found?.metadata?.arn;
  const resourceOwner = found?.metadata?.resourceOwner;
  if (!arn || !resourceOwner) {
    throw new NotFoundError(
      `The mesh ${mesh.meshName} of account ${
        mesh.meshOwner
      } has no virtual service ${name}, seen from ${place(context.accounts, {
        accountId,
        region: mesh.region,
      })}; onboard it first, or choose another backend.`,
    );
  }
  if (backend.startsWith('arn:') && backend !== arn) {
    throw new InputError(
      `The virtual service ${name} belongs to account ${resourceOwner} (${arn}), not to the account in ${backend}; choose it from the list again.`,
    );
  }
  return { name, arn, resourceOwner };
}

/**
 * Looks a callee up with the caller's credentials, and verifies that it exists, in this mesh, under the
 * ARN that was given. The controller would check none of that: it takes an ARN's last segment as a name.
 *
 * @throws InputError or NotFoundError naming the mesh and what to choose instead
 */
export const resolveBackend = oncePerRun(
  readBackend,
  ({ mesh, accountId, backend }: BackendQuestion) =>
    [meshKey(mesh), accountId, backend].join(' '),
);
