import type { ServerResponse } from 'node:http';

/**
 * Makes a response break off when it is about to end.
 *
 * @param what - `whole` sends nothing of it, `half` its head and the first half of its last piece.
 */
export function cutAnswer(
  response: ServerResponse,
  what: 'whole' | 'half',
): void {
  if (what === 'half') {
    const write = response.write.bind(response);
    response.end = (chunk?: unknown) => {
      const body = Buffer.from(
        typeof chunk === 'string' || chunk instanceof Uint8Array ? chunk : '',
      );
      const half = body.subarray(0, Math.floor(body.length / 2));
      response.flushHeaders();
      if (half.length > 0) {
        write(half, () => response.destroy());
      } else {
        response.destroy();
      }
      return response;
    };
    return;
  }
  response.write = () => {
    response.destroy();
    return false;
  };
  response.flushHeaders = () => {};
  response.end = () => {
    response.destroy();
    return response;
  };
}
