import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import type { RenderedFile } from '@crossmesh/plugin-app-mesh-node';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, posix } from 'node:path';

/**
 * Writes files below a folder of a workspace.
 *
 * @returns their paths in the workspace, in the same order
 * @throws NotAllowedError if the folder is not inside the workspace
 */
export async function writeFiles(
  files: RenderedFile[],
  options: { workspacePath: string; folder: string },
): Promise<string[]> {
  const { folder, workspacePath } = options;
  const paths = files.map(({ path }) => posix.join(folder, path));
  const places = paths.map(path => resolveSafeChildPath(workspacePath, path));
  for (const [index, place] of places.entries()) {
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, files[index].content);
  }
  return paths;
}
