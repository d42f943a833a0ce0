import type { Request, Router } from 'express';
import type { z } from 'zod';
import type { Operation } from '../openapi';
import { validate } from '../validation';

/** What an operation was called with. */
export interface Call<P, Q, A> {
  path: P;
  query: Q;
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
export function serve<P extends z.ZodObject, Q extends z.ZodObject, R, A>(
  router: Router,
  operation: Operation<P, Q, R>,
  admit: (request: Request) => Promise<A>,
  answer: (
    call: Call<z.output<P>, z.output<Q>, A>,
  ) => Promise<[R] extends [never] ? void : R>,
): void {
  const { method, parameters, path, response: body } = operation;
  router[method](
    path.replace(/\{(\w+)\}/g, ':$1'),
    async (request, response) => {
      const caller = await admit(request);
      const value = await answer({
        path: validate(parameters.path, request.params),
        query: validate(parameters.query, request.query),
        caller,
        request,
      });
      if (body) {
        response.json(value);
      } else {
        response.status(204).end();
      }
    },
  );
}
