import { spawn, spawnSync } from 'node:child_process';
import { startOwnSandbox } from '../../scripts/lib/benchSandbox.mjs';
import { prepare } from '../../scripts/lib/prepare.mjs';

export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

export type OwnSandbox = Awaited<ReturnType<typeof startOwnSandbox>>;

/** Programs that nobody here wrote, from the path unless the environment names another. */
const PROGRAMS = {
  aws: {
    command: process.env.CROSSMESH_AWS_CLI ?? 'aws',
    probe: ['--version'],
    remedy:
      'The AWS CLI is not here: install "awscli" or name it in CROSSMESH_AWS_CLI.',
  },
  boto3: {
    command: process.env.CROSSMESH_PYTHON ?? 'python3',
    probe: ['-c', 'import boto3'],
    remedy:
      'Python with boto3 is not here: install "python3-boto3" or name a Python that has it in CROSSMESH_PYTHON.',
  },
  kubectl: {
    command: process.env.CROSSMESH_KUBECTL ?? 'kubectl',
    probe: ['version', '--client'],
    remedy:
      'kubectl is not here: install "kubernetes-client" or name it in CROSSMESH_KUBECTL.',
  },
};

type Program = keyof typeof PROGRAMS;

/** What to do about those of the programs that cannot be run; undefined if there is none. */
export function missing(...programs: Program[]): string | undefined {
  const remedies = programs
    .map(name => PROGRAMS[name])
    .filter(({ command, probe }) => spawnSync(command, probe).status !== 0)
    .map(({ remedy }) => remedy);
  return remedies.length > 0 ? remedies.join(' ') : undefined;
}

/** The programs in the environment of a person who has taken over the sandbox's files. */
export class Clients {
  readonly sandbox: OwnSandbox;

  private constructor(sandbox: OwnSandbox) {
    this.sandbox = sandbox;
  }

  static async start(config: object = {}): Promise<Clients> {
    const sandbox = await startOwnSandbox({ ...prepare(), config });
    return new Clients(sandbox);
  }

  stop(): Promise<void> {
    return this.sandbox.stop();
  }

  /** Runs a program without a terminal, to its end. */
  run(program: Program, args: string[], input = ''): Promise<Ended> {
    const child = this.spawn(program, args);
    const texts = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', text => {
        texts[name] += text;
      });
    }
    child.stdin.end(input);
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', code => resolve({ code: code ?? -1, ...texts }));
    });
  }

  spawn(program: Program, args: string[]) {
    const inherited = Object.entries(process.env).filter(
      ([name]) => !/^(AWS_|KUBE)/.test(name),
    );
    return spawn(PROGRAMS[program].command, args, {
      env: {
        ...Object.fromEntries(inherited),
        ...this.sandbox.clientEnvironment,
        AWS_PAGER: '',
      },
    });
  }

  /** The answer of `aws`, called as an account by name. */
  async aws(profile: string, ...args: string[]) {
    const { code, stdout, stderr } = await this.#aws(profile, args);
    if (code !== 0) {
      throw new Error(`aws ${args.join(' ')}: ${stderr}`);
    }
    return stdout.trim() ? JSON.parse(stdout) : undefined;
  }

  /** The error code with which the services answer `aws`. */
  async awsRefusal(profile: string, ...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await this.#aws(profile, args);
    if (code === 0) {
      throw new Error(`aws ${args.join(' ')} was not refused: ${stdout}`);
    }
    return /An error occurred \((\w+)\)/.exec(stderr)?.[1] ?? stderr;
  }

  /** The output of `kubectl`, called for a cluster by name; `input` is its standard input. */
  async kubectl(
    context: string,
    args: string | string[],
    input?: string,
  ): Promise<string> {
    const { code, stdout, stderr } = await this.tryKubectl(
      context,
      args,
      input,
    );
    if (code !== 0) {
      throw new Error(`kubectl ${args}: ${stderr}${stdout}`);
    }
    return stdout;
  }

  tryKubectl(
    context: string,
    args: string | string[],
    input?: string,
  ): Promise<Ended> {
    const words = typeof args === 'string' ? args.split(' ') : args;
    return this.run('kubectl', ['--context', context, ...words], input);
  }

  /** Older releases of the AWS CLI take the endpoint from the command line alone. */
  #aws(profile: string, args: string[]): Promise<Ended> {
    return this.run('aws', [
      '--profile',
      profile,
      '--endpoint-url',
      this.sandbox.endpoint,
      '--output',
      'json',
      ...args,
    ]);
  }
}
