import { InputError } from '@backstage/errors';
import type { OnboardServiceOptions } from '@crossmesh/plugin-app-mesh-node';
import { parseYaml } from './parseYaml';

type KubernetesObject = OnboardServiceOptions['manifests'][number];

/** More is no single service, and no text that a person wrote into a form. */
const MAX_LENGTH = 200_000;
const MAX_OBJECTS = 50;

function parseText(text: string): unknown[] {
  if (text.length > MAX_LENGTH) {
    throw new InputError(
      `The manifests are ${text.length} characters long; bring at most ${MAX_LENGTH}, for one service only.`,
    );
  }
  const documents = parseYaml(text, 'The text of the manifests');
  return documents.map(({ document, problem }, index) => {
    const which = `Document ${index + 1} of the manifests`;
    if (problem !== undefined) {
      throw new InputError(
        `${which} is not valid YAML: ${problem}; correct it.`,
      );
    }
    try {
      return document.toJS();
    } catch {
      throw new InputError(
        `${which} uses more YAML aliases than are taken; write them out.`,
      );
    }
  });
}

function isObject(value: unknown): value is KubernetesObject {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    'apiVersion' in value &&
    typeof value.apiVersion === 'string' &&
    'kind' in value &&
    typeof value.kind === 'string'
  );
}

/**
 * Kubernetes manifests, given as YAML text with one or more documents or as a list of objects. Empty
 * documents are dropped.
 *
 * @throws InputError if the text is not YAML, or something in it is not a Kubernetes object
 */
export function parseManifests(
  manifests: string | unknown[],
): KubernetesObject[] {
  const items = (
    typeof manifests === 'string' ? parseText(manifests) : manifests
  ).filter(item => item !== null && item !== undefined);
  if (items.length > MAX_OBJECTS) {
    throw new InputError(
      `There are ${items.length} manifests; bring at most ${MAX_OBJECTS}, for one service only.`,
    );
  }
  return items.map((item, index) => {
    if (!isObject(item)) {
      throw new InputError(
        `Manifest ${
          index + 1
        } is not a Kubernetes object; give it apiVersion, kind and metadata.`,
      );
    }
    return item;
  });
}
