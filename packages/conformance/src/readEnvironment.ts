import { InputError } from '@backstage/errors';

/** Where the servers are and as whom the cases ask them. */
export interface ConformanceEnvironment {
  /** URL of the AWS endpoint; AWS itself if absent. */
  endpoint?: string;
  region: string;
  /** Profiles of the AWS config and credentials files: who makes the mesh, and who joins it. */
  ownerProfile: string;
  consumerProfile: string;
  /** Contexts of the kubeconfig. */
  ownerContext: string;
  consumerContext: string;
  /** URL of a control endpoint that can put the clock forward. */
  controlUrl?: string;
}

/**
 * What the environment variables say.
 *
 * @throws InputError if a variable is missing.
 */
export function readEnvironment(
  env: Record<string, string | undefined>,
): ConformanceEnvironment {
  function read(name: string): string {
    const value = env[name];
    if (!value) {
      throw new InputError(`Set the environment variable ${name}`);
    }
    return value;
  }
  return {
    endpoint: env.AWS_ENDPOINT_URL || undefined,
    region: read('CONFORMANCE_REGION'),
    ownerProfile: read('CONFORMANCE_OWNER_PROFILE'),
    consumerProfile: read('CONFORMANCE_CONSUMER_PROFILE'),
    ownerContext: read('CONFORMANCE_OWNER_CONTEXT'),
    consumerContext: read('CONFORMANCE_CONSUMER_CONTEXT'),
    controlUrl: env.CONFORMANCE_CONTROL_URL || undefined,
  };
}
