/**
 * Prints what there is in the accounts and clusters of a running sandbox, as a JSON array of lines.
 *
 * The argument is the sandbox's configuration; its endpoint is taken from `AWS_ENDPOINT_URL`.
 */
import { readFile } from 'node:fs/promises';
import { readSandboxConfig } from '@crossmesh/sandbox';
import { contextOn } from '../../src/provisioning/__testUtils__/contextOn';
import { readWorld } from './readWorld';

async function main(): Promise<void> {
  const config = readSandboxConfig(await readFile(process.argv[2], 'utf8'));
  const clusters = config.accounts.flatMap(account =>
    account.clusters.map(({ name, region, port, token }) => ({
      name,
      region,
      token,
      accountId: account.id,
      server: `http://${config.host}:${port}`,
    })),
  );
  const context = contextOn({ config, clusters }, { log: [] });
  console.log(JSON.stringify(await readWorld(context)));
}

main().then(
  () => process.exit(0),
  error => {
    console.error(error);
    process.exit(1);
  },
);
