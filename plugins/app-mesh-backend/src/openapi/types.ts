import type { z } from 'zod';

/**
 * One route: what it takes, who may call it and what it answers. The router serves it, and the OpenAPI
 * document describes it.
 */
export interface Operation<
  P extends z.ZodObject = z.ZodObject,
  Q extends z.ZodObject = z.ZodObject,
  R = unknown,
  B extends z.ZodObject = z.ZodObject,
> {
  operationId: string;
  method: 'get' | 'post';
  /** As OpenAPI writes it, for example `/v1/meshes/{region}`. */
  path: string;
  summary: string;
  permission: string;
  parameters: { path: P; query: Q };
  /** What it takes as JSON; absent if it takes nothing. */
  body?: B;
  /** The answer's body, a schema with a name; absent if it has none. */
  response?: z.ZodType<R>;
  /** Statuses beside 200, 304, 400, 401 and 403. */
  refusals?: Record<number, string>;
}
