import { CreateMeshCommand } from '@aws-sdk/client-app-mesh';
import { accounts } from './accounts';
import { cleanUp } from './cleanUp';
import { unique } from './unique';

/** Both accounts, and meshes of the owner that go when it is closed. */
export async function openMeshes() {
  const both = await accounts();
  const meshes: string[] = [];

  function name() {
    const meshName = unique('mesh');
    meshes.push(meshName);
    return meshName;
  }

  async function create(input: object = {}) {
    const meshName = name();
    const { mesh } = await both.owner.appMesh.send(
      new CreateMeshCommand({ meshName, ...input }),
    );
    return { meshName, mesh, arn: String(mesh?.metadata?.arn) };
  }

  const close = () => cleanUp(both.owner, { meshes });
  return { both, name, create, close };
}
