import { Sha256 } from '@aws-crypto/sha256-js';

/** The catalog's limit for an entity's name. */
const MAX_LENGTH = 63;
const HASH_LENGTH = 10;

function hash(arn: string): string {
  const sha256 = new Sha256();
  sha256.update(arn);
  return Array.from(sha256.digestSync(), byte =>
    byte.toString(16).padStart(2, '0'),
  )
    .join('')
    .slice(0, HASH_LENGTH);
}

/**
 * A name in the catalog for an App Mesh resource: what is readable of the title, and a hash of the
 * ARN, since names repeat over accounts, regions and meshes. At most 63 characters.
 *
 * @param arn - the resource's ARN
 * @param title - the resource's name in App Mesh
 * @public
 */
export function entityNameForArn(arn: string, title: string): string {
  const prefix = title
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .slice(0, MAX_LENGTH - HASH_LENGTH - 1)
    .replace(/^[-.]+|[-.]+$/g, '');
  return prefix === '' ? hash(arn) : `${prefix}-${hash(arn)}`;
}
