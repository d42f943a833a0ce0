import { answerJob } from '../layout/answerJob';
import type { LayoutAnswer, LayoutJob } from '../layout/types';

/** A worker whose jobs stay open until a test says what becomes of them. */
export class FakeWorker {
  /** All that were started, the latest last. */
  static readonly started: FakeWorker[] = [];

  readonly jobs: LayoutJob[] = [];
  isTerminated = false;
  onmessage?: (event: { data: LayoutAnswer }) => void;
  onerror?: (event: { preventDefault: () => void }) => void;

  constructor() {
    FakeWorker.started.push(this);
  }

  postMessage(job: LayoutJob): void {
    this.jobs.push(structuredClone(job));
  }

  terminate(): void {
    this.isTerminated = true;
  }

  /** Answers the latest job; by itself as a real worker would. */
  answer(answer: LayoutAnswer = answerJob(this.jobs.at(-1)!)): void {
    this.onmessage?.({ data: answer });
  }

  /** Fails as a worker whose script may not be loaded. */
  fail(): void {
    this.onerror?.({ preventDefault: () => {} });
  }
}
