import { StatusError } from './StatusError';

const MAX_DEPTH = 500;

/** @throws StatusError if a value is nested deeper than it is safe to go through. */
export function assertDepth(value: unknown): void {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) {
      throw StatusError.badRequest(
        "error decoding the request's body: json: exceeded max depth",
      );
    }
    level = level.flatMap(item =>
      typeof item === 'object' && item !== null ? Object.values(item) : [],
    );
  }
}
