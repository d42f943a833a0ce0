import { isError } from '@backstage/errors';

/** What a list gave; nothing where what would hold it does not exist. */
export async function orEmpty<T>(lookUp: Promise<T[]>): Promise<T[]> {
  try {
    return await lookUp;
  } catch (error) {
    if (isError(error) && error.name === 'NotFoundError') {
      return [];
    }
    throw error;
  }
}
