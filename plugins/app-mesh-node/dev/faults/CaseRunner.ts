import { fork, type ChildProcess } from 'node:child_process';
import { on } from 'node:events';
import path from 'node:path';
import type { FaultCase, FaultEnds, FaultOutcome } from './types';

function isOutcome(message: unknown): message is { outcome: FaultOutcome } {
  return (
    typeof message === 'object' && message !== null && 'outcome' in message
  );
}

/** The loader that compiles TypeScript sends messages of its own. */
async function nextOutcome(worker: ChildProcess): Promise<FaultOutcome> {
  for await (const [message] of on(worker, 'message', { close: ['exit'] })) {
    if (isOutcome(message)) {
      return message.outcome;
    }
  }
  throw new Error('A worker of the fault matrix ended before its case did.');
}

/**
 * Tries cases in processes of their own, because the AWS clients take their endpoint from the
 * environment of the process.
 */
export class CaseRunner {
  readonly #workers: ChildProcess[];

  static start(options: { workers: number }): CaseRunner {
    return new CaseRunner(
      Array.from({ length: options.workers }, () =>
        fork(path.join(__dirname, 'worker.ts')),
      ),
    );
  }

  private constructor(workers: ChildProcess[]) {
    this.#workers = workers;
  }

  /** @param onOutcome - called for every case as soon as it has ended. */
  async run(
    cases: { tried: FaultCase; expected: FaultEnds }[],
    onOutcome: (tried: FaultCase, outcome: FaultOutcome) => void,
  ): Promise<void> {
    const queue = [...cases];
    await Promise.all(
      this.#workers.map(async worker => {
        for (let next = queue.shift(); next; next = queue.shift()) {
          worker.send(next);
          onOutcome(next.tried, await nextOutcome(worker));
        }
      }),
    );
  }

  stop(): void {
    for (const worker of this.#workers) {
      worker.kill();
    }
  }
}
