import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers one HTTP request; an error that it throws is answered with a bare 500. */
export type HttpHandler = (
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<void>;

/** An HTTP server that is listening. */
export interface RunningHttpServer {
  /** Without a trailing slash. */
  url: string;
  port: number;
  /**
   * Stops listening, closes idle connections at once, and those with a request under way (a
   * watch, for example) after a short grace.
   */
  stop(): Promise<void>;
  /** Cuts every open connection and goes on listening. */
  dropConnections(): void;
}
