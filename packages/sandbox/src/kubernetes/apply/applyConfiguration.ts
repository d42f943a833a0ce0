import { StatusError } from '../http/StatusError';
import {
  deepEqual,
  now,
  type Fields,
  type KubernetesObject,
  type ManagedFieldsEntry,
} from '../objects';
import { fieldPaths, SEPARATOR } from './fieldPaths';
import { fieldsV1 } from './fieldsV1';
import { mergeApplied } from './mergeApplied';
import { removePath } from './removePath';

function readable(path: string): string {
  return path
    .split(SEPARATOR)
    .map(segment => {
      const text = segment.slice(2);
      return segment.startsWith('f:')
        ? `.${text}`
        : `[${text.replace(/^\{|\}$/g, '').replace(/"([^"]+)":/g, '$1=')}]`;
    })
    .join('');
}

/** An applier is told by its name alone; others by what they used, and when. */
function managerOf(entry: ManagedFieldsEntry): string {
  const { manager, operation, subresource, apiVersion, time } = entry;
  const name = subresource
    ? `"${manager}" with subresource "${subresource}"`
    : `"${manager}"`;
  return operation === 'Apply'
    ? name
    : `${name} using ${apiVersion} at ${time}`;
}

function conflictError(
  conflicts: { path: string; entry: ManagedFieldsEntry }[],
) {
  const managers = new Set(conflicts.map(({ entry }) => managerOf(entry)));
  const [{ path: only, entry: first }] = conflicts;
  const message =
    conflicts.length === 1
      ? `Apply failed with 1 conflict: conflict with ${managerOf(
          first,
        )}: ${readable(only)}`
      : `Apply failed with ${conflicts.length} conflicts: ${[...managers]
          .map(
            manager =>
              `conflicts with ${manager}:\n${conflicts
                .filter(({ entry }) => managerOf(entry) === manager)
                .map(({ path }) => `- ${readable(path)}`)
                .join('\n')}`,
          )
          .join('\n')}`;
  return StatusError.of(409, 'Conflict', message, {
    causes: conflicts.map(({ path, entry }) => ({
      reason: 'FieldManagerConflict',
      message: `conflict with ${managerOf(entry)}`,
      field: readable(path),
    })),
  });
}

/**
 * The object after a server-side apply: the configuration's fields are set and owned by the
 * manager; fields that it owned and no longer gives are removed unless another manager owns them.
 */
export function applyConfiguration(options: {
  live: KubernetesObject | undefined;
  applied: KubernetesObject;
  manager: string;
  force: boolean;
  subresource?: string;
  builtIn: boolean;
}): KubernetesObject {
  const { live, applied, manager, force, subresource, builtIn } = options;
  const entries = live?.metadata.managedFields ?? [];
  const mine = entries.find(
    entry =>
      entry.manager === manager &&
      entry.operation === 'Apply' &&
      entry.subresource === subresource,
  );
  const liveFields = fieldPaths(live, builtIn);
  const wanted = fieldPaths(applied, builtIn);
  const others = entries
    .filter(entry => entry !== mine)
    .map(entry => ({ entry, paths: fieldsV1.decode(entry.fieldsV1) }));

  const conflicts = others.flatMap(({ entry, paths }) =>
    [...wanted]
      .filter(
        ([path, value]) =>
          paths.has(path) && !deepEqual(liveFields.get(path), value),
      )
      .map(([path]) => ({ path, entry })),
  );
  if (conflicts.length > 0 && !force) {
    throw conflictError(conflicts);
  }
  const taken = new Set(conflicts.map(({ path }) => path));

  let merged: Fields = mergeApplied(live, applied, builtIn);
  for (const path of mine ? fieldsV1.decode(mine.fieldsV1) : []) {
    if (!wanted.has(path) && !others.some(({ paths }) => paths.has(path))) {
      merged = removePath(merged, path);
    }
  }
  const managedFields: ManagedFieldsEntry[] = [];
  for (const { entry, paths } of others) {
    const kept = [...paths].filter(path => !taken.has(path));
    if (kept.length > 0) {
      managedFields.push({ ...entry, fieldsV1: fieldsV1.encode(kept) });
    }
  }
  const owned = fieldsV1.encode(wanted.keys());
  const unchanged = mine && deepEqual(mine.fieldsV1, owned);
  managedFields.push({
    manager,
    operation: 'Apply',
    apiVersion: applied.apiVersion,
    time: unchanged ? mine.time : now(),
    fieldsType: 'FieldsV1',
    fieldsV1: owned,
    ...(subresource && { subresource }),
  });
  const object = merged as KubernetesObject;
  return { ...object, metadata: { ...object.metadata, managedFields } };
}
