import type { TokenBucket } from './TokenBucket';

/**
 * All items of a paginated AWS list, each page paid for with a token.
 */
export async function collectPages<P extends { nextToken?: string }, T>(
  pages: AsyncIterable<P>,
  itemsOf: (page: P) => T[] | undefined,
  options: { bucket: TokenBucket; signal?: AbortSignal },
): Promise<T[]> {
  const items: T[] = [];
  const iterator = pages[Symbol.asyncIterator]();
  for (;;) {
    await options.bucket.take(options.signal);
    const { done, value } = await iterator.next();
    if (done) {
      return items;
    }
    items.push(...(itemsOf(value) ?? []));
    if (value.nextToken === undefined) {
      return items;
    }
  }
}
