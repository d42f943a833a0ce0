import { ApiException, type KubernetesObject } from '@kubernetes/client-node';
import type { ClusterWatchEvent } from './types';

interface FailureEvent {
  type: 'ERROR';
  object: { code?: number; message?: string };
}

/**
 * The events of a watch, one per line of the response.
 *
 * @throws ApiException with the cluster's Status where it refuses or breaks off the watch
 */
export async function* readWatchEvents<T extends KubernetesObject>(
  response: Response,
): AsyncGenerator<ClusterWatchEvent<T>> {
  if (!response.ok || !response.body) {
    throw new ApiException(
      response.status,
      'The watch was refused',
      await response.text(),
      {},
    );
  }
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of response.body) {
    const lines = `${rest}${decoder.decode(chunk, { stream: true })}`.split(
      '\n',
    );
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line.trim() !== '') {
        const event: ClusterWatchEvent<T> | FailureEvent = JSON.parse(line);
        if (event.type === 'ERROR') {
          const { code = 500, message = 'The watch broke off' } = event.object;
          throw new ApiException(code, message, event.object, {});
        }
        yield event;
      }
    }
  }
}
