import { getPath, type Fields, type KubernetesObject } from '../objects';
import { resourceKey, type ResourceType } from '../registry';
import { age } from './age';
import { builtInColumns, type Column } from './builtInColumns';

function columnsOf(type: ResourceType): Column[] {
  const name: Column = {
    name: 'Name',
    type: 'string',
    format: 'name',
    value: ({ metadata }) => metadata.name,
  };
  const own = builtInColumns[resourceKey(type)];
  const ageColumn: Column = {
    name: 'Age',
    type: 'string',
    value: ({ metadata }) => age(metadata.creationTimestamp),
  };
  if (resourceKey(type) === '/events' && own) {
    return [...own, { ...name, priority: 1 }];
  }
  if (own) {
    return [name, ...own];
  }
  const printed = (type.columns ?? []).map(
    ({ jsonPath, ...column }): Column => ({
      ...column,
      value: object => {
        const value = getPath(object, jsonPath.replace(/^\./, ''));
        return column.type === 'date' && typeof value === 'string'
          ? age(value)
          : value;
      },
    }),
  );
  return [name, ...(printed.length > 0 ? printed : [ageColumn])];
}

/** What `kubectl get` prints. */
export function toTable(
  type: ResourceType,
  objects: KubernetesObject[],
  metadata: Fields,
  includeObject: string | null,
) {
  const columns = columnsOf(type);
  return {
    kind: 'Table',
    apiVersion: 'meta.k8s.io/v1',
    metadata,
    columnDefinitions: columns.map(column => ({
      name: column.name,
      type: column.type,
      format: column.format ?? '',
      description: column.description ?? '',
      priority: column.priority ?? 0,
    })),
    rows: objects.map(object => ({
      cells: columns.map(({ value }) => value(object) ?? null),
      ...(includeObject !== 'None' && {
        object:
          includeObject === 'Object'
            ? object
            : {
                kind: 'PartialObjectMetadata',
                apiVersion: 'meta.k8s.io/v1',
                metadata: object.metadata,
              },
      }),
    })),
  };
}
