import type { Sandbox } from '@crossmesh/sandbox';

/** What a way of provisioning cost. */
export interface Measured {
  seconds: number;
  calls: number;
  writes: number;
}

/** Milliseconds that every call of a client takes on its way, beyond what the sandbox needs. */
export const LATENCY = 50;

/** Runs something against the sandbox with latency on the clients' calls, not on the controllers'. */
export async function measure(
  sandbox: Sandbox,
  run: () => Promise<unknown>,
): Promise<Measured> {
  sandbox.faults.clear();
  sandbox.faults.add({
    match: { notPrincipal: 'appmesh-controller' },
    effect: { kind: 'delay', milliseconds: LATENCY },
  });
  sandbox.log.clear();
  const started = performance.now();
  await run();
  const seconds = (performance.now() - started) / 1000;
  sandbox.faults.clear();
  const client = { notPrincipal: 'appmesh-controller' };
  return {
    seconds,
    calls: sandbox.log.list(client).length,
    writes: sandbox.log.list({ ...client, write: true }).length,
  };
}
