/**
 * A worker that lays meshes out, so that the page stays alive meanwhile. It is started by the plugin
 * itself, and answers each job with one message.
 *
 * @packageDocumentation
 */
import { answerJob } from './layout/answerJob';
import type { LayoutAnswer, LayoutJob } from './layout/types';

/** The part of a worker's global scope that is used; TypeScript knows either a page's or a worker's. */
interface WorkerScope {
  onmessage: (event: MessageEvent<LayoutJob>) => void;
  postMessage: (answer: LayoutAnswer) => void;
}

const scope = globalThis as unknown as WorkerScope;
scope.onmessage = ({ data }) => scope.postMessage(answerJob(data));
