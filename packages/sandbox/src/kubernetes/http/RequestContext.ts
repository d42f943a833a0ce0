import type {
  IncomingMessage,
  OutgoingHttpHeaders,
  ServerResponse,
} from 'node:http';
import { parse as parseYaml } from 'yaml';
import { BodyTooLargeError, readBody, sendJson } from '../../http';
import type { RequestOptions } from '../api';
import type { User } from '../authorization';
import { isFields, type Fields } from '../objects';
import { assertDepth } from './assertDepth';
import { StatusError } from './StatusError';

const BODY_LIMIT = 3 * 1024 * 1024;
const READABLE = [
  'application/json',
  'application/yaml',
  'application/json-patch+json',
  'application/merge-patch+json',
  'application/strategic-merge-patch+json',
  'application/apply-patch+yaml',
];

/** One request, with what handlers ask of it. */
export class RequestContext {
  readonly query: URLSearchParams;
  readonly warnings: string[] = [];

  constructor(
    readonly request: IncomingMessage,
    readonly response: ServerResponse,
    readonly url: URL,
    readonly user: User,
  ) {
    this.query = url.searchParams;
  }

  get contentType(): string {
    const header = this.request.headers['content-type'] ?? 'application/json';
    return header.split(';')[0].trim().toLowerCase();
  }

  get accept(): string {
    return this.request.headers.accept ?? '*/*';
  }

  /** As given, or as Kubernetes derives it from the client's name. */
  get manager(): string {
    const agent = this.request.headers['user-agent'] ?? 'unknown';
    return this.query.get('fieldManager') || agent.split('/')[0];
  }

  get options(): RequestOptions {
    const fieldValidation = this.query.get('fieldValidation') || 'Warn';
    if (!['Strict', 'Warn', 'Ignore'].includes(fieldValidation)) {
      throw StatusError.badRequest(
        `fieldValidation: Unsupported value: "${fieldValidation}": supported values: "Ignore", "Strict", "Warn"`,
      );
    }
    return {
      manager: this.manager,
      dryRun: this.query.getAll('dryRun').includes('All'),
      fieldValidation: fieldValidation as RequestOptions['fieldValidation'],
      onWarning: message => {
        if (fieldValidation === 'Warn') {
          this.warnings.push(message);
        }
      },
    };
  }

  /** The body as JSON or YAML; undefined where there is none. */
  async readValue(): Promise<unknown> {
    const text = await this.#readText();
    if (!text) {
      return undefined;
    }
    const isPatch = this.request.method === 'PATCH';
    const readable = READABLE.filter(
      type => isPatch || ['json', 'yaml'].includes(type.split('/')[1]),
    );
    if (!readable.includes(this.contentType)) {
      throw StatusError.of(
        415,
        'UnsupportedMediaType',
        `the body of the request was in an unknown format - accepted media types include: ${readable.join(
          ', ',
        )}`,
      );
    }
    let value: unknown;
    try {
      value = this.contentType.endsWith('yaml')
        ? parseYaml(text, { maxAliasCount: 100 })
        : JSON.parse(text);
    } catch (error) {
      const [reason] = String(
        error instanceof Error ? error.message : '',
      ).split('\n');
      throw StatusError.badRequest(
        `error decoding the request's body: ${reason}`,
      );
    }
    assertDepth(value);
    return value;
  }

  async readFields(): Promise<Fields> {
    const value = await this.readValue();
    if (!isFields(value)) {
      throw StatusError.badRequest(
        'the object provided is unrecognized (must be of type object)',
      );
    }
    return value;
  }

  send(status: number, body: unknown): void {
    const warning = this.warnings.map(
      text => `299 - ${JSON.stringify(text.replace(/[^\x20-\x7e]/g, '?'))}`,
    );
    const headers: OutgoingHttpHeaders = {};
    if (warning.length > 0) {
      headers.warning = warning.join(', ');
    }
    sendJson(this.response, status, body, headers);
  }

  async #readText(): Promise<string> {
    try {
      const body = await readBody(this.request, BODY_LIMIT);
      return body.toString('utf8');
    } catch (error) {
      if (error instanceof BodyTooLargeError) {
        throw StatusError.of(
          413,
          'RequestEntityTooLarge',
          `Request entity too large: limit is ${BODY_LIMIT}`,
        );
      }
      throw error;
    }
  }
}
