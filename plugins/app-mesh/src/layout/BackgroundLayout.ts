import type { GraphLayout } from '@crossmesh/plugin-app-mesh-common';
import { layoutJob } from './layoutJob';
import type { LayoutAnswer, LayoutJob } from './types';

/**
 * Lays meshes out in a worker, one after the other, and in the page where there can be no worker: in a
 * browser without them, or under a content security policy that forbids them.
 */
export class BackgroundLayout {
  readonly #start: () => Worker;
  #worker?: Worker;
  #isImpossible = typeof Worker === 'undefined';
  #last: Promise<unknown> = Promise.resolve();

  /** @param start - starts a worker; it may throw */
  constructor(start: () => Worker) {
    this.#start = start;
  }

  /**
   * @param signal - gives the job up, also while it is being worked on
   * @throws Error with the layout's own message if it fails, the signal's reason if it is given up
   */
  layout(job: LayoutJob, signal: AbortSignal): Promise<GraphLayout> {
    const result = this.#last.then(() => {
      signal.throwIfAborted();
      const worker = this.#getWorker();
      return worker ? this.#ask(worker, job, signal) : layoutJob(job);
    });
    // Whoever asked is told; the next job does not depend on it.
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Ends the worker; another job would start one again. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #getWorker(): Worker | undefined {
    if (!this.#isImpossible) {
      try {
        this.#worker ??= this.#start();
      } catch {
        this.#isImpossible = true;
      }
    }
    return this.#worker;
  }

  #ask(
    worker: Worker,
    job: LayoutJob,
    signal: AbortSignal,
  ): Promise<GraphLayout> {
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        // Nothing else stops a worker in the middle of a job.
        this.close();
        reject(signal.reason);
      };
      signal.addEventListener('abort', giveUp);
      worker.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => {
        signal.removeEventListener('abort', giveUp);
        if ('layout' in data) {
          resolve(data.layout);
        } else {
          reject(new Error(data.error));
        }
      };
      // Errors of the layout arrive as messages: this one says that the script could not be run.
      worker.onerror = event => {
        event.preventDefault();
        signal.removeEventListener('abort', giveUp);
        this.close();
        this.#isImpossible = true;
        try {
          resolve(layoutJob(job));
        } catch (error) {
          reject(error);
        }
      };
      worker.postMessage(job);
    });
  }
}
