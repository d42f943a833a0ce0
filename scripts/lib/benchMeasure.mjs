import http from 'node:http';
import { performance } from 'node:perf_hooks';

const WARM_UP = 50;

/** Reads a URL over kept connections; the bytes of the answer's body. */
function reader(url, headers, agent) {
  return () =>
    new Promise((resolve, reject) => {
      http
        .get(url, { headers, agent }, response => {
          let bytes = 0;
          response.on('data', chunk => {
            bytes += chunk.length;
          });
          response.on('error', reject);
          response.on('end', () =>
            response.statusCode === 200
              ? resolve(bytes)
              : reject(new Error(`${url} answered ${response.statusCode}.`)),
          );
        })
        .on('error', reject);
    });
}

/**
 * How many answers a second there are, and how long one takes.
 *
 * @param options either `ask`, or `url` and `headers` to read; `concurrency` requests are always under way
 */
export async function measure({ concurrency, seconds, ask, url, headers }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: concurrency });
  const call = ask ?? reader(url, headers, agent);
  let bytes;
  for (let count = 0; count < WARM_UP; count += 1) {
    bytes = await call();
  }
  const times = [];
  const began = performance.now();
  const end = began + seconds * 1000;
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (performance.now() < end) {
        const sent = performance.now();
        await call();
        times.push(performance.now() - sent);
      }
    }),
  );
  const elapsed = (performance.now() - began) / 1000;
  agent.destroy();
  times.sort((left, right) => left - right);
  return {
    perSecond: times.length / elapsed,
    milliseconds: times[Math.floor(times.length / 2)],
    bytes,
  };
}
