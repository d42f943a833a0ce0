import { now, type Condition, type KubernetesObject } from '../objects';

/** An object's conditions after some of them are set; times change only with the status. */
export function setConditions(
  object: KubernetesObject,
  wanted: Omit<Condition, 'lastTransitionTime'>[],
): Condition[] {
  const known: Condition[] = Array.isArray(object.status?.conditions)
    ? object.status.conditions
    : [];
  const untouched = known.filter(
    condition => !wanted.some(({ type }) => type === condition.type),
  );
  return [
    ...untouched,
    ...wanted.map(condition => {
      const before = known.find(({ type }) => type === condition.type);
      const lastTransitionTime =
        before?.status === condition.status && before.lastTransitionTime
          ? before.lastTransitionTime
          : now();
      return { ...condition, lastTransitionTime };
    }),
  ];
}
