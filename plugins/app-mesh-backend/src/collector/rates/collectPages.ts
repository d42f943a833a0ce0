import { paced, type Pace } from './paced';

/**
 * All items of a paginated AWS list, each page paid for with a token.
 *
 * @param list - one page, from a token of the page before; the signal aborts the call
 */
export async function collectPages<P extends { nextToken?: string }, T>(
  list: (nextToken: string | undefined, signal: AbortSignal) => Promise<P>,
  itemsOf: (page: P) => T[] | undefined,
  pace: Pace,
): Promise<T[]> {
  const items: T[] = [];
  let nextToken: string | undefined;
  do {
    const from = nextToken;
    const page = await paced(pace, signal => list(from, signal));
    items.push(...(itemsOf(page) ?? []));
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  return items;
}
