import type { Sandbox } from '@crossmesh/sandbox';

const OBJECT_PATH =
  /^\/(?:api|apis\/([^/]+))\/v[^/]+\/(?:namespaces\/[^/]+\/)?([a-z]+)(?:\/|$)/;

/** Needs no policy of the role's own: being whoever one is. */
const ALWAYS = ['sts:AssumeRole', 'sts:GetCallerIdentity'];

function rightInCluster(verb: string, path: string): string[] {
  const [, group = '', resource] = OBJECT_PATH.exec(path) ?? [];
  // What is left is discovery, which everybody may do.
  return resource ? [`${group}/${resource}:${verb}`] : [];
}

/** Of everything that was asked of accounts and clusters but by controllers: the rights it needs. */
export function rightsUsed(sandbox: Sandbox): string[] {
  return sandbox.log
    .list({ notPrincipal: 'appmesh-controller' })
    .flatMap(({ operation = '', path, plane, service }) =>
      plane === 'aws'
        ? [`${service}:${operation}`]
        : rightInCluster(operation, path.split('?')[0]),
    )
    .filter(right => !ALWAYS.includes(right));
}
