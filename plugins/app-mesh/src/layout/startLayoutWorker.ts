/**
 * By the package's own name, which bundlers resolve to the source in this repository and to the built file
 * in the published package; a path would be another in each.
 *
 * @throws where the browser or the page's content security policy allows no worker from there
 */
export function startLayoutWorker(): Worker {
  return new Worker(
    new URL('@crossmesh/plugin-app-mesh/layout-worker', import.meta.url),
    { type: 'module', name: 'app-mesh-layout' },
  );
}
