import { BackendProcess } from '../backend';
import type { BenchEstate } from '../estate';

const API_VERSION = 'appmesh.k8s.aws/v1beta2';
const NODE =
  '/resource?arn=arn:aws:appmesh:us-west-2:100000000000:mesh/bench/virtualNode/service-0_bench';

function wait(milliseconds: number): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, milliseconds);
  });
}

/**
 * Changes a custom resource some times, and asks the API of a backend process until it shows the change.
 *
 * @returns milliseconds from before each change until an answer had it
 */
export async function visibleAfter(
  estate: BenchEstate,
  changes: number,
): Promise<number[]> {
  const backend = await BackendProcess.start(estate, { components: 0 });
  try {
    const times: number[] = [];
    for (let port = 9000; port < 9000 + changes; port++) {
      const start = performance.now();
      await estate.clusters[0].merge({
        apiVersion: API_VERSION,
        kind: 'VirtualNode',
        metadata: { name: 'service-0', namespace: 'bench' },
        spec: { listeners: [{ portMapping: { port, protocol: 'http' } }] },
      });
      while (!(await backend.get(NODE)).includes(`"port":${port}`)) {
        if (performance.now() - start > 30_000) {
          throw new Error('A change did not become visible within 30 seconds');
        }
        await wait(20);
      }
      times.push(performance.now() - start);
    }
    return times;
  } finally {
    await backend.stop();
  }
}
