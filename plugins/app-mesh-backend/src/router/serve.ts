import { json, type Request, type Router } from 'express';
import { z } from 'zod';
import type { Operation } from '../openapi';
import { validate } from '../validation';

const LARGEST_BODY = '2mb';

const nothing = z.object({});

/** What an operation was called with. */
export interface Call<P, Q, A, B> {
  path: P;
  query: Q;
  /** Empty of an operation that takes nothing. */
  body: B;
  /** What was found out about the caller. */
  caller: A;
  request: Request;
}

/**
 * Serves an operation: finds out who calls, checks what was sent, and answers.
 *
 * @param admit - who calls; throws if they may not
 * @param answer - the answer's body; nothing if the operation has none
 */
export function serve<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  R,
  A,
  B extends z.ZodObject,
>(
  router: Router,
  operation: Operation<P, Q, R, B>,
  admit: (request: Request) => Promise<A>,
  answer: (
    call: Call<z.output<P>, z.output<Q>, A, z.output<B>>,
  ) => Promise<[R] extends [never] ? void : R>,
): void {
  const { body: taken, method, parameters, path, response: told } = operation;
  router[method](
    path.replace(/\{(\w+)\}/g, ':$1'),
    ...(taken ? [json({ limit: LARGEST_BODY })] : []),
    async (request, response) => {
      const caller = await admit(request);
      const value = await answer({
        path: validate(parameters.path, request.params),
        query: validate(parameters.query, request.query),
        body: validate(
          taken ?? nothing,
          taken ? request.body : {},
        ) as z.output<B>,
        caller,
        request,
      });
      if (told) {
        response.json(value);
      } else {
        response.status(204).end();
      }
    },
  );
}
