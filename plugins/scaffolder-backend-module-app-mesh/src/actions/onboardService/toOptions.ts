import { InputError } from '@backstage/errors';
import type { OnboardServiceOptions } from '@crossmesh/plugin-app-mesh-node';
import { parseManifests } from '../../manifests';

/** What the action takes beside what it hands on as it is. */
interface OnboardServiceInput
  extends Omit<OnboardServiceOptions, 'backends' | 'discovery' | 'manifests'> {
  backends?: string[];
  discovery: 'dns' | 'cloudMap';
  cloudMapNamespace?: string;
  manifests: string | unknown[];
}

function discoveryOf(
  input: OnboardServiceInput,
): OnboardServiceOptions['discovery'] {
  if (input.discovery === 'dns') {
    return { type: 'dns' };
  }
  if (!input.cloudMapNamespace) {
    throw new InputError(
      `The service ${input.serviceName} is to be discovered through Cloud Map, but no namespace is named; give cloudMapNamespace.`,
    );
  }
  return { type: 'cloudMap', namespaceName: input.cloudMapNamespace };
}

/**
 * The recipe's options of the action's input, which is flat for the sake of permission rules.
 *
 * @throws InputError if the discovery lacks its namespace, or the manifests cannot be read
 */
export function toOptions(input: OnboardServiceInput): OnboardServiceOptions {
  const { cloudMapNamespace, ...rest } = input;
  return {
    ...rest,
    backends: input.backends ?? [],
    discovery: discoveryOf(input),
    manifests: parseManifests(input.manifests),
  };
}
