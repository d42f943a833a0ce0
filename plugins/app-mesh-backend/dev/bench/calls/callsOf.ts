import type { Sandbox } from '@crossmesh/sandbox';

/** The calls since the log was cleared, without those of the controllers. */
export function callsOf(sandbox: Sandbox): {
  aws: number;
  appMesh: number;
  cluster: number;
  watches: number;
} {
  const requests = sandbox.log.list({ notPrincipal: 'appmesh-controller' });
  const cluster = requests.filter(({ plane }) => plane === 'kubernetes');
  const watches = cluster.filter(({ operation }) => operation === 'watch');
  return {
    aws: requests.length - cluster.length,
    appMesh: requests.filter(({ service }) => service === 'appmesh').length,
    cluster: cluster.filter(({ operation }) => operation !== 'watch').length,
    watches: watches.length,
  };
}
