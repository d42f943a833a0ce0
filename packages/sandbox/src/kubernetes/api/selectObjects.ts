import {
  matchesLabelSelector,
  parseFieldSelector,
  parseLabelSelector,
  type KubernetesObject,
} from '../objects';
import type { ResourceType } from '../registry';
import type { ListOptions } from './types';

/** Whether an object belongs to a list or a watch. */
export function selectObjects(
  type: ResourceType,
  {
    namespace,
    labelSelector,
    fieldSelector,
  }: Pick<ListOptions, 'namespace' | 'labelSelector' | 'fieldSelector'>,
): (object: KubernetesObject) => boolean {
  const labels = labelSelector ? parseLabelSelector(labelSelector) : {};
  const fields = fieldSelector
    ? parseFieldSelector(fieldSelector, [
        'metadata.name',
        'metadata.namespace',
        ...type.selectableFields,
      ])
    : undefined;
  return object =>
    (!namespace || object.metadata.namespace === namespace) &&
    matchesLabelSelector(labels, object.metadata.labels) &&
    (!fields || fields(object));
}
