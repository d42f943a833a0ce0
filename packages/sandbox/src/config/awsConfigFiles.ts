import type { Sandbox } from '../types';

/**
 * Content of an AWS `config` and a `credentials` file with one profile per account, named after
 * it, for `AWS_CONFIG_FILE` and `AWS_SHARED_CREDENTIALS_FILE`.
 */
export function awsConfigFiles(sandbox: Pick<Sandbox, 'config' | 'endpoint'>): {
  config: string;
  credentials: string;
} {
  const { accounts, regions } = sandbox.config;
  const config = accounts.map(account =>
    [
      `[profile ${account.name}]`,
      `region = ${account.clusters[0]?.region ?? regions[0]}`,
      `endpoint_url = ${sandbox.endpoint}`,
      'output = json',
      // The prefix that Cloud Map asks for makes no address of an IP address.
      'disable_host_prefix_injection = true',
      '',
    ].join('\n'),
  );
  const credentials = accounts.map(account =>
    [
      `[${account.name}]`,
      `aws_access_key_id = ${account.accessKeyId}`,
      `aws_secret_access_key = ${account.secretAccessKey}`,
      '',
    ].join('\n'),
  );
  return { config: config.join('\n'), credentials: credentials.join('\n') };
}
