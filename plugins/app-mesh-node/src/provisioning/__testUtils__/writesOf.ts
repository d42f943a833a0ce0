import type { Sandbox } from '@crossmesh/sandbox';

/** What others than the App Mesh controller have asked the sandbox to write, in order. */
export function writesOf(sandbox: Sandbox): string[] {
  return sandbox.log
    .list({ write: true, notPrincipal: 'appmesh-controller' })
    .map(
      ({ plane, operation, path }) =>
        `${operation} ${plane === 'aws' ? '' : path}`,
    );
}
