import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SandboxControlClient } from './control';

describe('the sandbox program', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  function start(...args: string[]) {
    return spawn(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        join(__dirname, 'main.ts'),
        '--out',
        join(folder, 'out'),
        ...args,
      ],
      { cwd: folder, env: { PATH: process.env.PATH } },
    );
  }

  async function writeConfig(content: string): Promise<string> {
    const file = join(folder, 'sandbox.yaml');
    await writeFile(file, content);
    return file;
  }

  it('starts, writes files for clients and stops when told to', async () => {
    const file = await writeConfig(`
port: 0
accounts:
  - id: '333333333333'
    name: lonely
    accessKeyId: AKIALONELY0000000001
    secretAccessKey: lonely-secret
    roles: []
    clusters: []
`);
    const program = start(file);
    let output = '';
    program.stdout.on('data', data => {
      output += data;
    });
    while (!output.includes('list-meshes')) {
      await once(program.stdout, 'data');
    }
    const endpoint = /AWS endpoint\s+(\S+)/.exec(output)?.[1] ?? '';
    expect(await SandboxControlClient.create(endpoint).health()).toMatchObject({
      accounts: [{ id: '333333333333', name: 'lonely' }],
    });
    const credentials = join(folder, 'out', 'aws-credentials');
    expect(await readFile(credentials, 'utf8')).toContain('[lonely]');
    expect((await stat(credentials)).mode % 0o100).toBe(0);
    expect(await readFile(join(folder, 'out', 'aws-config'), 'utf8')).toContain(
      `endpoint_url = ${endpoint}`,
    );
    program.kill('SIGTERM');
    expect(await once(program, 'exit')).toEqual([0, null]);
  }, 20_000);

  it('says in one sentence why it does not start', async () => {
    const program = start(await writeConfig('port: 99999'));
    let errors = '';
    program.stderr.on('data', data => {
      errors += data;
    });
    expect(await once(program, 'close')).toEqual([1, null]);
    expect(errors).toMatch(
      /^The sandbox did not start: .*config\/port must be <= 65535\n$/,
    );
  }, 20_000);
});
