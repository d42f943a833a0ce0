import { InputError } from '@backstage/errors';

const LABEL = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?';
const NAME = new RegExp(`^${LABEL}(\\.${LABEL})*$`);
const MAX_LENGTH = 253;

/**
 * Checks the name of a Cloud Map namespace. Cloud Map takes more for HTTP namespaces, but only domain
 * names can be used with DNS as well.
 *
 * @returns the name
 * @throws InputError unless it is a domain name
 * @public
 */
export function validateCloudMapNamespace(name: string): string {
  if (name.length > MAX_LENGTH || !NAME.test(name)) {
    throw new InputError(
      `Cloud Map would refuse the namespace name "${name}"; use a domain name in lower case, for example yelb.local.`,
    );
  }
  return name;
}
