import type { ResourceRef } from './types';

/**
 * The parts of an App Mesh reference that every kind has.
 */
export function toRef(
  ref: {
    arn?: string;
    resourceOwner?: string;
    version?: number;
    createdAt?: Date;
    lastUpdatedAt?: Date;
  },
  name: string | undefined,
  parentName?: string,
): ResourceRef {
  return {
    arn: ref.arn ?? '',
    name: name ?? '',
    parentName,
    resourceOwner: ref.resourceOwner ?? '',
    version: ref.version ?? 1,
    createdAt: ref.createdAt,
    lastUpdatedAt: ref.lastUpdatedAt,
  };
}
