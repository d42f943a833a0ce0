import { InputError } from '@backstage/errors';

const MOST_TAGS = 50;
const LONGEST_KEY = 128;
const LONGEST_VALUE = 256;

/**
 * @param of - what is tagged, for people
 * @throws InputError for tags that AWS would refuse
 */
export function checkTags(tags: Record<string, string>, of: string): void {
  const keys = Object.keys(tags);
  if (keys.length > MOST_TAGS) {
    throw new InputError(
      `There are to be ${keys.length} tags on ${of}; AWS takes at most ${MOST_TAGS}.`,
    );
  }
  for (const [key, value] of Object.entries(tags)) {
    if (key.length === 0 || key.length > LONGEST_KEY || /^aws:/i.test(key)) {
      throw new InputError(
        `The tag ${JSON.stringify(
          key,
        )} of ${of} has a key that AWS refuses; give 1 to ${LONGEST_KEY} characters that do not begin with aws:.`,
      );
    }
    if (value.length > LONGEST_VALUE) {
      throw new InputError(
        `The value of the tag ${JSON.stringify(key)} of ${of} has ${
          value.length
        } characters; AWS takes at most ${LONGEST_VALUE}.`,
      );
    }
  }
}
