import type { MeshReading } from '../meshes';
import { findTies } from './findTies';
import type { Tie } from './types';

/**
 * The ties after a reading, by entity. Of a mesh that could not be read the last ones stand.
 *
 * @param last - those before
 */
export function tiesAfter(
  { isWhole, meshes }: Pick<MeshReading, 'isWhole' | 'meshes'>,
  last: ReadonlyMap<string, Tie>,
): Map<string, Tie> {
  const told = findTies(meshes);
  return isWhole ? told : new Map([...last, ...told]);
}
