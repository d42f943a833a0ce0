import { InputError } from '@backstage/errors';

/**
 * Checks a name that becomes a namespace, a Service or a label value: RFC 1123 label, 1 to 63 characters.
 *
 * @param name - the name
 * @param what - what it names, for the message, for example `namespace`
 * @returns the name
 * @throws InputError if Kubernetes would refuse it
 * @public
 */
export function validateKubernetesName(name: string, what: string): string {
  if (!/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(name)) {
    throw new InputError(
      `Kubernetes would refuse the ${what} "${name}"; use 1 to 63 lower-case letters, digits and "-", starting and ending with a letter or digit.`,
    );
  }
  return name;
}
