import {
  CreateMeshCommand,
  DeleteMeshCommand,
  DescribeMeshCommand,
  UpdateMeshCommand,
} from '@aws-sdk/client-app-mesh';
import { convertMesh } from '../converters';
import { ReconcileError } from '../references';
import {
  finalizers,
  memberKinds,
  resourceKeyOf,
  type Mesh,
} from '../resources';
import { ensureResource } from './ensureResource';
import { removeResource } from './removeResource';
import type { ReconcileContext, Reconciler } from './types';

function describe({ spec }: Mesh, { appMesh }: ReconcileContext) {
  const { awsName: meshName, meshOwner } = spec ?? {};
  return async () => {
    const command = new DescribeMeshCommand({ meshName, meshOwner });
    return (await appMesh.send(command)).mesh;
  };
}

function assertNoMembers(mesh: Mesh, { reader, writer }: ReconcileContext) {
  const members = reader.members(mesh);
  if (members.length === 0) {
    return;
  }
  const counts = memberKinds
    .map(kind => ({
      kind: kind[0].toLowerCase() + kind.slice(1),
      count: members.filter(member => member.kind === kind).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${kind}: ${count}`);
  writer.warn(
    mesh,
    'PendingMembersDeletion',
    `objects belong to this mesh exists, please delete them to proceed. ${counts.join(
      ', ',
    )}`,
  );
  throw new ReconcileError(
    'pending members deletion',
    members.map(resourceKeyOf),
  );
}

export const meshReconciler: Reconciler<Mesh> = {
  finalizers: [finalizers.meshMembers, finalizers.awsResources],

  async reconcile(mesh, context) {
    const { appMesh, writer } = context;
    const { awsName: meshName } = mesh.spec ?? {};
    const spec = convertMesh(mesh);
    const found = await ensureResource(spec, context, {
      describe: describe(mesh, context),
      // Without an owner, as the API knows none here: a mesh that cannot be seen is made again in
      // this account.
      async create() {
        const command = new CreateMeshCommand({ meshName, spec });
        return (await appMesh.send(command)).mesh;
      },
      async update() {
        const command = new UpdateMeshCommand({ meshName, spec });
        return (await appMesh.send(command)).mesh;
      },
    });
    await writer.setStatus(mesh, found);
  },

  async cleanUp(mesh, context) {
    assertNoMembers(mesh, context);
    await removeResource(mesh, context, {
      describe: describe(mesh, context),
      remove: ({ meshName }) =>
        context.appMesh.send(new DeleteMeshCommand({ meshName })),
    });
  },
};
