import { page } from '../core';

/** A page as RAM cuts it. */
export function ramPage<Item>(
  items: Item[],
  input: { maxResults?: number; nextToken?: string },
  key: (item: Item) => string,
): { items: Item[]; nextToken?: string } {
  return page(items, {
    key,
    limit: input.maxResults ?? 500,
    token: input.nextToken,
    invalidToken: 'InvalidNextTokenException',
  });
}
