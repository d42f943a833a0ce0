/** Who signed a request. */
export interface Principal {
  accountId: string;
  /** `arn:aws:iam::ID:user/NAME` or `arn:aws:sts::ID:assumed-role/ROLE/SESSION`. */
  arn: string;
  userId: string;
  /** ARN of the role behind a session. */
  roleArn?: string;
}
