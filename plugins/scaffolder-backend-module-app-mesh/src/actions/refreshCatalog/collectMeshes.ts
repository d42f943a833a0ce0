import { appMeshClientFor } from '../../backend';

/**
 * Asks the app-mesh backend, in the initiator's name, to read all meshes now. Resolves when it has.
 */
export async function collectMeshes(
  options: Parameters<typeof appMeshClientFor>[0],
): Promise<void> {
  const client = await appMeshClientFor(options);
  await client.refresh();
}
