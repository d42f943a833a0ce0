const { once } = require('node:events');
const { rmSync } = require('node:fs');

/** Stops the sandboxes that the global set-up started. */
module.exports = async () => {
  for (const { child, folder } of globalThis.conformanceServers ?? []) {
    child.removeAllListeners('exit');
    const ended = once(child, 'exit');
    child.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
};
