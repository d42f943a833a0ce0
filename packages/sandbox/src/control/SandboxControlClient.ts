import { ResponseError } from '@backstage/errors';
import type { SandboxState } from '../state/SandboxState';
import type { Fault, LoggedRequest, RequestFilter } from './types';

/** Steers a sandbox in another process. */
export class SandboxControlClient {
  readonly #base: string;

  private constructor(endpoint: string) {
    this.#base = `${endpoint.replace(/\/$/, '')}/_sandbox`;
  }

  /** @param endpoint - URL of the sandbox's AWS endpoint. */
  static create(endpoint: string): SandboxControlClient {
    return new SandboxControlClient(endpoint);
  }

  /** @throws if the sandbox does not run. */
  async health(): Promise<{ status: 'ok' }> {
    return this.#call('GET', 'health');
  }

  /** All that exists in accounts and clusters, without keys and tokens. */
  async state(): Promise<SandboxState> {
    return this.#call('GET', 'state');
  }

  /** Makes accounts and clusters what they were when the state was read. */
  async loadState(state: SandboxState): Promise<void> {
    await this.#call('PUT', 'state', state);
  }

  /** Writes the state into the file that the sandbox was started with; its path. */
  async saveState(): Promise<{ file: string }> {
    return this.#call('POST', 'state');
  }

  async log(filter: RequestFilter = {}): Promise<LoggedRequest[]> {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(filter)) {
      if (value !== undefined) {
        query.set(name, String(value));
      }
    }
    return this.#call('GET', `log?${query}`);
  }

  async clearLog(): Promise<void> {
    await this.#call('DELETE', 'log');
  }

  async faults(): Promise<Fault[]> {
    return this.#call('GET', 'faults');
  }

  async addFault(fault: Omit<Fault, 'id'>): Promise<Fault> {
    return this.#call('POST', 'faults', fault);
  }

  async removeFault(id: string): Promise<void> {
    await this.#call('DELETE', `faults/${encodeURIComponent(id)}`);
  }

  async clearFaults(): Promise<void> {
    await this.#call('DELETE', 'faults');
  }

  /** Puts the services' clock forward; the new time, ISO 8601. */
  async advanceClock(milliseconds: number): Promise<{ now: string }> {
    return this.#call('POST', 'clock', { milliseconds });
  }

  /** @param account - id or name. */
  async stopAccount(account: string): Promise<void> {
    await this.#call('POST', `accounts/${encodeURIComponent(account)}/stop`);
  }

  /** @param account - id or name. */
  async startAccount(account: string): Promise<void> {
    await this.#call('POST', `accounts/${encodeURIComponent(account)}/start`);
  }

  async #call<Result>(
    method: string,
    path: string,
    body?: object,
  ): Promise<Result> {
    const response = await fetch(`${this.#base}/${path}`, {
      method,
      headers: body && { 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return (await response.json()) as Result;
  }
}
