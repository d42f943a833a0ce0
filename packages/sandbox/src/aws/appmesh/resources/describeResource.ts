import type { OperationContext } from '../../core';
import { presentData } from '../present';
import type { ResourceKind } from '../state';
import { locate, readable } from './locate';
import type { ResourceInput } from './ResourceInput';

/** `Describe…` of a kind of resource. */
export function describeResource(
  kind: ResourceKind,
  input: ResourceInput,
  context: OperationContext,
): object {
  const place = locate(kind, input, context);
  return { [kind]: presentData(place.mesh, readable(place, context)) };
}
