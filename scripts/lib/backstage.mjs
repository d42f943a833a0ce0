import { stripVTControlCharacters } from 'node:util';
import { waitFor } from './waitFor.mjs';

const TERMINAL = ['completed', 'failed', 'cancelled'];

/** What a person does in the browser, over the same HTTP API: signs in as guest, runs templates, reads. */
export class Backstage {
  #url;
  #token;
  #expires = 0;

  constructor(url) {
    this.#url = url;
  }

  async #signIn() {
    const response = await fetch(`${this.#url}/api/auth/guest/refresh`, {
      method: 'POST',
      headers: { 'x-requested-with': 'XMLHttpRequest' },
    });
    if (!response.ok) {
      throw new Error(
        `Signing in as guest at ${this.#url} was refused (${response.status}).`,
      );
    }
    const { backstageIdentity } = await response.json();
    this.#token = backstageIdentity.token;
    this.#expires = Date.now() + 10 * 60 * 1000;
  }

  /** @returns the token of the guest, signed in if need be */
  async token() {
    if (Date.now() > this.#expires) {
      await this.#signIn();
    }
    return this.#token;
  }

  /** @returns the body of the answer, read as JSON */
  async request(path, { method = 'GET', body } = {}) {
    const response = await fetch(`${this.#url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await this.token()}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) {
      let message = text;
      try {
        message = JSON.parse(text).error.message;
      } catch {
        // Not every refusal is JSON; then the text itself says more than a parse error would.
      }
      throw new Error(
        `${method} ${path} answered ${response.status}: ${message}`,
      );
    }
    return text ? JSON.parse(text) : undefined;
  }

  /** Waits until the catalog has the entity. */
  async entity(ref, seconds = 60) {
    const [kind, rest] = ref.split(':');
    const [namespace, name] = rest.split('/');
    return waitFor(
      `${ref} to be in the catalog`,
      () =>
        this.request(
          `/api/catalog/entities/by-name/${kind}/${namespace}/${name}`,
        ),
      { seconds },
    );
  }

  /** @returns the new task's id */
  async createTask(template, values) {
    const { id } = await this.request('/api/scaffolder/v2/tasks', {
      method: 'POST',
      body: { templateRef: `template:default/${template}`, values },
    });
    return id;
  }

  async retryTask(id) {
    await this.request(`/api/scaffolder/v2/tasks/${id}/retry`, {
      method: 'POST',
      body: {},
    });
  }

  async task(id) {
    return this.request(`/api/scaffolder/v2/tasks/${id}`);
  }

  /** Hands every log line of a task to `print` until it ends; returns its status and output. */
  async follow(id, print) {
    let after = 0;
    let output;
    for (;;) {
      // Status first: events that precede the end are then sure to be in the answer below.
      const { status } = await this.task(id);
      const events = await this.request(
        `/api/scaffolder/v2/tasks/${id}/events?after=${after}`,
      );
      for (const event of events) {
        after = Math.max(after, event.id);
        if (event.type === 'completion') {
          output = event.body.output;
        }
        if (event.type === 'log') {
          const line = stripVTControlCharacters(event.body.message);
          print(line.replace(/^info: /, ''), event.body.stepId);
        }
      }
      if (TERMINAL.includes(status)) {
        return { status, output };
      }
      await new Promise(resolve => setTimeout(resolve, 500));
    }
  }
}
