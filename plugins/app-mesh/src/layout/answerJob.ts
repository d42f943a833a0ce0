import { toReason } from '../lib/toReason';
import { layoutJob } from './layoutJob';
import type { LayoutAnswer, LayoutJob } from './types';

/** An error is part of the answer: thrown in a worker, it would arrive without its cause. */
export function answerJob(job: LayoutJob): LayoutAnswer {
  try {
    return { layout: layoutJob(job) };
  } catch (error) {
    return { error: toReason(error).message };
  }
}
