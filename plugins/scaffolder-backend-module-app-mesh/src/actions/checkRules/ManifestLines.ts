import {
  parseAppMeshArn,
  readManifestName,
  type RuleFinding,
} from '@crossmesh/plugin-app-mesh-common';
import { lineOfPath } from './lineOfPath';
import type { WorkspaceManifest } from './readWorkspaceManifests';

/**
 * Where in the workspace a finding is.
 */
export class ManifestLines {
  readonly #manifests = new Map<string, WorkspaceManifest>();

  constructor(
    places: {
      accountId: string;
      namespace?: string;
      found: WorkspaceManifest[];
    }[],
  ) {
    for (const { accountId, found, namespace } of places) {
      for (const manifest of found) {
        const name = readManifestName(manifest.object, namespace);
        const key = [accountId, manifest.object.kind, name].join('/');
        this.#manifests.set(key, manifest);
      }
    }
  }

  /** Nothing if the finding is on what no manifest tells of. */
  find({
    accountId,
    arn,
    kind,
    name,
    path,
  }: Pick<RuleFinding, 'accountId' | 'arn' | 'kind' | 'name' | 'path'>): {
    file?: string;
    line?: number;
  } {
    const { resource } = parseAppMeshArn(arn);
    const manifest = this.#manifests.get(
      'virtualRouterName' in resource
        ? [accountId, 'VirtualRouter', resource.virtualRouterName].join('/')
        : [accountId, kind, name].join('/'),
    );
    if (!manifest) {
      return {};
    }
    const line = lineOfPath(
      manifest.text,
      'virtualRouterName' in resource
        ? { path, route: resource.name }
        : { path },
    );
    return { file: manifest.file, line: manifest.line + line - 1 };
  }
}
