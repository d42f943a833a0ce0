import type { ListResult } from '../api';
import type { KubernetesObject } from '../objects';
import { apiVersionOf, type ResourceType } from '../registry';
import { toTable } from './toTable';

/** What a client accepts, and whether it wants objects inside table rows. */
interface Asked {
  accept: string;
  query: URLSearchParams;
}

function wantsTable(accept: string): boolean {
  return /application\/json\s*;[^,]*as=Table/.test(accept);
}

function wantsMetadata(accept: string): boolean {
  return /as=PartialObjectMetadata(List)?\b/.test(accept);
}

function toPartial({ metadata }: KubernetesObject) {
  return {
    kind: 'PartialObjectMetadata',
    apiVersion: 'meta.k8s.io/v1',
    metadata,
  };
}

function listMeta(result: ListResult) {
  return {
    resourceVersion: result.resourceVersion,
    ...(result.continueToken && { continue: result.continueToken }),
    ...(result.remaining && { remainingItemCount: result.remaining }),
  };
}

/** Objects in the form that a client has asked for: themselves, their metadata, or a table. */
export const present = {
  object(asked: Asked, type: ResourceType, object: KubernetesObject): unknown {
    if (wantsTable(asked.accept)) {
      const { resourceVersion } = object.metadata;
      const include = asked.query.get('includeObject');
      return toTable(type, [object], { resourceVersion }, include);
    }
    return wantsMetadata(asked.accept) ? toPartial(object) : object;
  },

  event(asked: Asked, type: ResourceType, object: KubernetesObject): unknown {
    return present.object(asked, type, object);
  },

  list(asked: Asked, type: ResourceType, result: ListResult): unknown {
    const metadata = listMeta(result);
    if (wantsTable(asked.accept)) {
      const include = asked.query.get('includeObject');
      return toTable(type, result.items, metadata, include);
    }
    if (wantsMetadata(asked.accept)) {
      return {
        kind: 'PartialObjectMetadataList',
        apiVersion: 'meta.k8s.io/v1',
        metadata,
        items: result.items.map(toPartial),
      };
    }
    return {
      kind: type.listKind,
      apiVersion: apiVersionOf(type),
      metadata,
      items: result.items,
    };
  },
};
