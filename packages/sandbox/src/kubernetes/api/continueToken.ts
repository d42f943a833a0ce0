import { StatusError } from '../http/StatusError';

interface Place {
  /** The revision that the list shows. */
  revision: number;
  /** Namespace and name of the last object of the page. */
  after: string;
}

/** Where a list that is read in pages goes on. */
export const continueToken = {
  encode(place: Place): string {
    return Buffer.from(JSON.stringify(place)).toString('base64url');
  },

  /** @throws StatusError 400 if it is malformed, 410 if the changes since then are forgotten. */
  decode(token: string, oldestRevision: number): Place {
    let parsed: Partial<Place> | null;
    try {
      parsed = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
    } catch {
      parsed = null;
    }
    const { revision, after } = parsed ?? {};
    if (!Number.isSafeInteger(revision) || typeof after !== 'string') {
      throw StatusError.badRequest('continue key is not valid');
    }
    if (Number(revision) < oldestRevision) {
      throw StatusError.expired(
        'The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter.',
      );
    }
    return { revision: Number(revision), after };
  },
};
