import { page } from '../core';

/** A page as Cloud Map cuts it. */
export function cloudMapPage<Item extends { id: string }>(
  items: Item[],
  input: { MaxResults?: number; NextToken?: string },
): { items: Item[]; nextToken?: string } {
  return page(items, {
    key: item => item.id,
    limit: input.MaxResults ?? 100,
    token: input.NextToken,
    invalidToken: 'InvalidInput',
  });
}
