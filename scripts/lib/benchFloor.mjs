import { spawn } from 'node:child_process';
import { once } from 'node:events';

const SERVER = `
const bytes = Number(process.argv[1]);
const value = { name: 'x'.repeat(Math.max(0, bytes - 11)) };
const server = require('node:http').createServer((request, response) => {
  const body = JSON.stringify(value);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
`;

/** A process that answers every request with so many bytes of JSON and does nothing else. */
export async function startFloor({ node, bytes }) {
  const child = spawn(node, ['-e', SERVER, String(bytes)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = await once(child.stdout, 'data');
  return {
    url: `http://127.0.0.1:${String(port).trim()}/`,
    async stop() {
      child.kill();
      await once(child, 'exit');
    },
  };
}
