import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks until the answer is truthy.
 *
 * @param what ends the sentence of the error, "Waited N s for WHAT."
 * @param options `process` is watched: if it ends first, waiting is pointless
 */
export async function waitFor(what, ask, options = {}) {
  const { seconds = 120, every = 250, process: watched } = options;
  const deadline = Date.now() + seconds * 1000;
  let last;
  while (Date.now() < deadline) {
    if (watched?.over) {
      throw new Error(
        `${watched.name} ended (${watched.over}) before ${what}; its log is ${watched.logFile}.`,
      );
    }
    try {
      const answer = await ask();
      if (answer) {
        return answer;
      }
    } catch (error) {
      last = error;
    }
    await sleep(every);
  }
  throw new Error(
    `Waited ${seconds} s for ${what}.${last ? ` Last: ${last.message}` : ''}`,
  );
}

/** Whether a GET of the URL is answered with success. */
export async function answers(url) {
  const response = await fetch(url);
  await response.arrayBuffer();
  return response.ok;
}
