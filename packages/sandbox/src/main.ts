import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { InputError } from '@backstage/errors';
import {
  awsConfigFiles,
  defaultSandboxConfig,
  kubeconfig,
  readSandboxConfig,
} from './config';
import { startSandbox } from './startSandbox';
import type { Sandbox } from './types';

const USAGE = 'Usage: sandbox [--out FOLDER] [--state FILE] [CONFIG.yaml]';

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function complain(what: string, error: unknown): void {
  const reason = error instanceof Error ? error.message : error;
  process.stderr.write(`The sandbox ${what}: ${reason}\n`);
}

function readArguments(): { out: string; state?: string; file?: string } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string', default: '.crossmesh/sandbox' },
      state: { type: 'string' },
    },
  });
  if (positionals.length > 1) {
    throw new InputError(USAGE);
  }
  return {
    out: resolve(values.out),
    state: values.state && resolve(values.state),
    file: positionals[0],
  };
}

/** Its files are for their owner's eyes, since they hold keys. */
async function writeClientFiles(sandbox: Sandbox, folder: string) {
  const { config, credentials } = awsConfigFiles(sandbox);
  const files = {
    kubeconfig: kubeconfig(sandbox),
    'aws-config': config,
    'aws-credentials': credentials,
  };
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), content, { mode: 0o600 });
  }
}

function announce(sandbox: Sandbox, folder: string): void {
  say(`AWS endpoint   ${sandbox.endpoint}`);
  for (const { name, accountId, region, server } of sandbox.clusters) {
    say(`Cluster        ${server}  ${name}, account ${accountId}, ${region}`);
  }
  say('');
  say(`export AWS_CONFIG_FILE=${join(folder, 'aws-config')}`);
  say(`export AWS_SHARED_CREDENTIALS_FILE=${join(folder, 'aws-credentials')}`);
  say(`export KUBECONFIG=${join(folder, 'kubeconfig')}`);
  const { name } = sandbox.config.accounts[0];
  say(`aws --profile ${name} appmesh list-meshes`);
  say('');
  say(
    `An AWS CLI before 2.13 (or 1.29) reads no endpoint from these files; add --endpoint-url ${sandbox.endpoint} there.`,
  );
}

async function end(sandbox: Sandbox, keep: boolean): Promise<void> {
  try {
    if (keep) {
      await sandbox.saveFile();
    }
  } finally {
    await sandbox.stop();
  }
}

async function main(): Promise<void> {
  const { out, state, file } = readArguments();
  const config =
    file === undefined
      ? defaultSandboxConfig()
      : readSandboxConfig(await readFile(file, 'utf8'));
  const sandbox = await startSandbox(config, { stateFile: state });
  let stopping = false;
  const stop = () => {
    if (!stopping) {
      stopping = true;
      end(sandbox, state !== undefined).then(
        () => process.exit(0),
        error => {
          complain('did not stop as it should', error);
          process.exit(1);
        },
      );
    }
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  await writeClientFiles(sandbox, out);
  announce(sandbox, out);
}

main().catch(error => {
  complain('did not start', error);
  process.exit(1);
});
