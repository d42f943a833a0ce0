/**
 * What was being done when AWS, or the way to it, failed.
 */
export interface AwsCall {
  account: { accountId: string; name: string };
  region: string;
  /** For people, for example `App Mesh`. */
  service: string;
  /** For example `DescribeMesh`. */
  operation: string;
  /** The resource, as text, for example `meshName yelb`. */
  resource?: string;
  /** ARN of the role that is used in the account. */
  role?: string;
}
