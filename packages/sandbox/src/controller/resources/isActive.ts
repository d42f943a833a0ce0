import type { KubernetesObject } from '../../kubernetes';
import { kinds, type Kind } from './kinds';
import type { ResourceStatus } from './types';

/** Whether a resource's condition says that App Mesh has it. */
export function isActive(
  resource: KubernetesObject<object, ResourceStatus>,
): boolean {
  const type = kinds[resource.kind as Kind]?.condition;
  return Boolean(
    resource.status?.conditions?.some(
      condition => condition.type === type && condition.status === 'True',
    ),
  );
}
