import { awsNameOf, readManifest } from './readManifest';

/**
 * The name that a custom resource's resource has in App Mesh.
 *
 * @param manifest - parsed
 * @param namespace - of manifests that name none; `default` if absent
 * @returns undefined for what is no custom resource of App Mesh, or a backend group
 * @throws InputError naming the manifest and what to change
 * @public
 */
export function readManifestName(
  manifest: unknown,
  namespace: string = 'default',
): string | undefined {
  const read = readManifest(manifest, namespace);
  return read && awsNameOf(read);
}
