import {
  deepEqual,
  now,
  type KubernetesObject,
  type ManagedFieldsEntry,
} from '../objects';
import { fieldPaths } from './fieldPaths';
import { fieldsV1 } from './fieldsV1';

/** The `managedFields` after a manager has changed an object otherwise than by applying. */
export function trackUpdate(options: {
  previous: KubernetesObject | undefined;
  object: KubernetesObject;
  manager: string;
  subresource?: string;
  builtIn: boolean;
}): ManagedFieldsEntry[] {
  const { previous, object, manager, subresource, builtIn } = options;
  const before = fieldPaths(previous, builtIn);
  const after = fieldPaths(object, builtIn);
  const changed = new Set<string>();
  for (const [path, value] of after) {
    if (!before.has(path) || !deepEqual(before.get(path), value)) {
      changed.add(path);
    }
  }
  const entries = previous?.metadata.managedFields ?? [];
  const removed = [...before.keys()].some(path => !after.has(path));
  if (changed.size === 0 && !removed) {
    return entries;
  }
  function isMine(entry: ManagedFieldsEntry): boolean {
    return (
      entry.manager === manager &&
      entry.operation === 'Update' &&
      entry.subresource === subresource
    );
  }
  const mine = entries.find(isMine);
  const owned = new Set([
    ...(mine ? fieldsV1.decode(mine.fieldsV1) : []),
    ...changed,
  ]);
  const result: ManagedFieldsEntry[] = [];
  for (const entry of entries) {
    if (entry !== mine) {
      const kept = [...fieldsV1.decode(entry.fieldsV1)].filter(
        path => after.has(path) && !changed.has(path),
      );
      if (kept.length > 0) {
        result.push({ ...entry, fieldsV1: fieldsV1.encode(kept) });
      }
    }
  }
  const kept = [...owned].filter(path => after.has(path));
  if (kept.length > 0) {
    result.push({
      manager,
      operation: 'Update',
      apiVersion: object.apiVersion,
      time: now(),
      fieldsType: 'FieldsV1',
      fieldsV1: fieldsV1.encode(kept),
      ...(subresource && { subresource }),
    });
  }
  return result;
}
