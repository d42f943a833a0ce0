/**
 * Attaches a cause without letting it into the error's message or its serialised form, which people
 * and browsers see.
 */
export function withCause<T extends Error>(error: T, cause: unknown): T {
  Object.defineProperty(error, 'cause', {
    value: cause,
    enumerable: false,
    configurable: true,
  });
  return error;
}
