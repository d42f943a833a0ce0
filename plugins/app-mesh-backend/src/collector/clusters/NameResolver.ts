import { parseAppMeshArn } from '@crossmesh/plugin-app-mesh-common';
import type { ResolveName } from './convertSpec';
import type { AppMeshObject, ClusterContents } from './types';

const KINDS = ['VirtualService', 'VirtualNode', 'VirtualRouter'] as const;

function nameInArn(arn: string): string | undefined {
  try {
    const { resource } = parseAppMeshArn(arn);
    return 'name' in resource ? resource.name : undefined;
  } catch {
    return undefined;
  }
}

function readReference(
  value: unknown,
): { name: string; namespace?: string } | undefined {
  if (typeof value !== 'object' || value === null || !('name' in value)) {
    return undefined;
  }
  const namespace = 'namespace' in value ? value.namespace : undefined;
  return typeof value.name === 'string'
    ? {
        name: value.name,
        namespace: typeof namespace === 'string' ? namespace : undefined,
      }
    : undefined;
}

/**
 * Follows the references of a cluster's custom resources.
 */
export class NameResolver {
  readonly #names = new Map<string, string>();

  constructor({ objects }: Pick<ClusterContents, 'objects'>) {
    for (const kind of KINDS) {
      for (const { metadata, spec } of objects[kind]) {
        if (spec?.awsName) {
          this.#names.set(
            `${kind}/${metadata?.namespace}/${metadata?.name}`,
            spec.awsName,
          );
        }
      }
    }
  }

  for(object: AppMeshObject): ResolveName {
    return (kind, value) => {
      if (typeof value === 'string') {
        return nameInArn(value);
      }
      const reference = readReference(value);
      const namespace = reference?.namespace ?? object.metadata?.namespace;
      return this.#names.get(`${kind}/${namespace}/${reference?.name}`);
    };
  }
}
