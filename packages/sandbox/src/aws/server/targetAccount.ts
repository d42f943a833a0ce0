import type { AwsCall } from './AwsCall';

/** The account of the role that `sts:AssumeRole` asks for, which need not be the caller's. */
export function targetAccount(call: AwsCall): string | undefined {
  if (call.serviceName !== 'sts' || call.routed.name !== 'AssumeRole') {
    return undefined;
  }
  const { query, body } = call.request;
  const roleArn =
    new URLSearchParams(body.toString('utf8')).get('RoleArn') ??
    new URLSearchParams(query).get('RoleArn');
  return roleArn?.split(':')[4];
}
