import { AwsError } from './AwsError';

/**
 * Cuts a page out of a list that is sorted by a key. The token names the last key of the page
 * before, so that what is created or deleted in between neither repeats nor hides anything.
 *
 * @param options - `invalidToken` is the service's code for a token that it never gave out.
 */
export function page<Item>(
  items: Item[],
  options: {
    key: (item: Item) => string;
    limit: number;
    token?: string;
    invalidToken: string;
  },
): { items: Item[]; nextToken?: string } {
  const { key, limit, token, invalidToken } = options;
  const sorted = [...items].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  let start = 0;
  if (token !== undefined) {
    const decoded = Buffer.from(token, 'base64url').toString('utf8');
    if (!decoded.startsWith('after:')) {
      throw new AwsError(invalidToken, 'Invalid nextToken', 400);
    }
    const after = decoded.slice('after:'.length);
    start = sorted.findIndex(item => key(item) > after);
    if (start === -1) {
      start = sorted.length;
    }
  }
  const cut = sorted.slice(start, start + limit);
  const more = start + limit < sorted.length;
  return {
    items: cut,
    nextToken: more
      ? Buffer.from(`after:${key(cut[cut.length - 1])}`).toString('base64url')
      : undefined,
  };
}
