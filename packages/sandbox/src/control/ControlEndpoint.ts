import type { IncomingMessage, ServerResponse } from 'node:http';
import { InputError, NotFoundError } from '@backstage/errors';
import { BodyTooLargeError, readJson, sendJson } from '../http';
import { readFault } from './readFault';
import { readFilter } from './readFilter';
import type { ControlledSandbox } from './ControlledSandbox';

const BODY_LIMIT = 1024 * 1024;
const STATE_LIMIT = 256 * 1024 * 1024;

function statusOf(error: unknown): number {
  if (error instanceof BodyTooLargeError) {
    return 413;
  }
  return error instanceof InputError ? 400 : 404;
}

/** Answers `/_sandbox/…`: what is for tests and for nobody who believes to speak to AWS. */
export class ControlEndpoint {
  readonly #sandbox: ControlledSandbox;

  private constructor(sandbox: ControlledSandbox) {
    this.#sandbox = sandbox;
  }

  static create(sandbox: ControlledSandbox): ControlEndpoint {
    return new ControlEndpoint(sandbox);
  }

  async handle(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    try {
      sendJson(response, 200, (await this.#answer(request)) ?? {});
    } catch (error) {
      const known =
        error instanceof InputError ||
        error instanceof NotFoundError ||
        error instanceof BodyTooLargeError;
      if (!known) {
        throw error;
      }
      sendJson(response, statusOf(error), { message: error.message });
    }
  }

  async #answer(request: IncomingMessage): Promise<unknown> {
    const url = new URL(request.url ?? '/', 'http://sandbox');
    const [, , subject, id, verb] = url.pathname.split('/');
    const { log, faults, clock } = this.#sandbox;
    switch (`${request.method} ${subject}`) {
      case 'GET health':
        return { status: 'ok', ...this.#sandbox.describe() };
      case 'GET state':
        return this.#sandbox.save();
      case 'PUT state':
        return this.#sandbox.load(await readJson(request, STATE_LIMIT));
      case 'POST state':
        return { file: await this.#sandbox.saveFile() };
      case 'GET log':
        return log.list(readFilter(url.searchParams));
      case 'DELETE log':
        return log.clear();
      case 'GET faults':
        return faults.list();
      case 'POST faults':
        return faults.add(readFault(await readJson(request, BODY_LIMIT)));
      case 'DELETE faults':
        return this.#removeFaults(id);
      case 'GET clock':
        return { now: new Date(clock.now()).toISOString() };
      case 'POST clock':
        return this.#advance(await readJson(request, BODY_LIMIT));
      case 'POST accounts':
        return this.#account(id, verb);
      default:
        throw new NotFoundError(
          `The sandbox has no control endpoint ${request.method} ${url.pathname}`,
        );
    }
  }

  #removeFaults(id: string | undefined): unknown {
    const { faults } = this.#sandbox;
    if (id === undefined) {
      return faults.clear();
    }
    if (!faults.remove(id)) {
      throw new NotFoundError(`The sandbox has no fault "${id}"`);
    }
    return {};
  }

  #advance(body: unknown): unknown {
    const { milliseconds } = (body ?? {}) as { milliseconds?: unknown };
    if (typeof milliseconds !== 'number' || !(milliseconds >= 0)) {
      throw new InputError(
        'milliseconds must be a number that is not negative',
      );
    }
    this.#sandbox.clock.advance(milliseconds);
    return { now: new Date(this.#sandbox.clock.now()).toISOString() };
  }

  #account(id: string | undefined, verb: string | undefined): unknown {
    if (verb === 'stop') {
      this.#sandbox.stopAccount(id ?? '');
    } else if (verb === 'start') {
      this.#sandbox.startAccount(id ?? '');
    } else {
      throw new NotFoundError('An account can be stopped and started');
    }
    return {};
  }
}
