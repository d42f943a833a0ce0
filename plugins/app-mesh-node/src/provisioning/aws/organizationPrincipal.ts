import { InputError } from '@backstage/errors';

const ORGANIZATION_ARN =
  /^arn:aws[a-z-]*:organizations::\d{12}:(?:organization\/(o-[a-z0-9]{10,32})|ou\/o-[a-z0-9]{10,32}\/(ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}))$/;

/**
 * @returns the ARN of an organization or of an organizational unit, as it is
 * @throws InputError for anything else
 */
export function validateOrganizationArn(arn: string): string {
  if (!ORGANIZATION_ARN.test(arn)) {
    throw new InputError(
      `${JSON.stringify(
        arn,
      )} is not the ARN of an organization or an organizational unit; give one such as arn:aws:organizations::111111111111:ou/o-a1b2c3d4e5/ou-a1b2-c3d4e5f6.`,
    );
  }
  return arn;
}

/** Whether a principal of a share is an organization or a unit of one, and not an account. */
export function isOrganization(principal: string): boolean {
  return principal.includes(':');
}

/** A principal of a share for people: an account id, or `the organizational unit ou-…`. */
export function principalName(principal: string): string {
  const [, organization, unit] = ORGANIZATION_ARN.exec(principal) ?? [];
  if (unit) {
    return `the organizational unit ${unit}`;
  }
  return organization ? `the organization ${organization}` : principal;
}
