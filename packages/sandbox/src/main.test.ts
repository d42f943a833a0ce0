import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SandboxControlClient } from './control';

const LONELY = `
port: 0
accounts:
  - id: '333333333333'
    name: lonely
    accessKeyId: AKIALONELY0000000001
    secretAccessKey: lonely-secret
    roles: []
    clusters: []
`;

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

  /** As soon as the program has written its files. */
  async function endpointOf({ stdout }: ReturnType<typeof start>) {
    let output = '';
    stdout.on('data', data => {
      output += data;
    });
    while (!output.includes('list-meshes')) {
      await once(stdout, 'data');
    }
    return /AWS endpoint\s+(\S+)/.exec(output)?.[1] ?? '';
  }

  async function writeConfig(content: string): Promise<string> {
    const file = join(folder, 'sandbox.yaml');
    await writeFile(file, content);
    return file;
  }

  it('starts, writes files for clients and stops when told to', async () => {
    const program = start(await writeConfig(LONELY));
    const endpoint = await endpointOf(program);
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

  it('keeps its state in a file from one run to the next', async () => {
    const state = join(folder, 'kept', 'state.json');
    const file = await writeConfig(LONELY);
    const run = async () => {
      const program = start('--state', state, file);
      const endpoint = await endpointOf(program);
      return { program, control: SandboxControlClient.create(endpoint) };
    };
    const first = await run();
    await first.control.advanceClock(5 * 3600_000);
    expect(await first.control.saveState()).toEqual({ file: state });
    expect((await stat(state)).mode % 0o100).toBe(0);
    await first.control.advanceClock(2 * 3600_000);
    first.program.kill('SIGTERM');
    expect(await once(first.program, 'exit')).toEqual([0, null]);
    const second = await run();
    expect(await second.control.state()).toMatchObject({
      clock: { offset: 7 * 3600_000 },
    });
    second.program.kill('SIGINT');
    expect(await once(second.program, 'exit')).toEqual([0, null]);

    await writeFile(state, '{}');
    const third = start('--state', state, file);
    let errors = '';
    third.stderr.on('data', data => {
      errors += data;
    });
    expect(await once(third, 'close')).toEqual([1, null]);
    expect(errors).toMatch(
      /^The sandbox did not start: The saved state is not valid: .*\n$/,
    );
  }, 30_000);

  it('says in one sentence why it does not start', async () => {
    const program = start(await writeConfig('port: 99999'));
    let errors = '';
    program.stderr.on('data', data => {
      errors += data;
    });
    expect(await once(program, 'close')).toEqual([1, null]);
    expect(errors).toMatch(
      /^The sandbox did not start: .*\/port must be <= 65535\n$/,
    );
  }, 20_000);
});
