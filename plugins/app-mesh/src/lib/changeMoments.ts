import type { MeshChange } from '@crossmesh/plugin-app-mesh-common';

/** Moments at which a mesh changed: just before, and after. */
export interface ChangeMoment {
  /** ISO 8601. */
  since: string;
  /** ISO 8601. */
  at: string;
  /** How many resources and shares changed. */
  count: number;
}

/** What is found within that time came from one and the same doing, mostly. */
const TOGETHER_MS = 60_000;
/** More than fit in a list that somebody reads. */
const MOST = 20;

/**
 * Gathers changes that were found within a minute of each other.
 *
 * @returns at most twenty, the latest first
 */
export function changeMoments(changes: MeshChange[]): ChangeMoment[] {
  const sorted = [...changes].sort((a, b) =>
    b.changedAt.localeCompare(a.changedAt),
  );
  const moments: (ChangeMoment & { first: number })[] = [];
  for (const { changedAt } of sorted) {
    const time = Date.parse(changedAt);
    const since = new Date(time - 1).toISOString();
    const latest = moments[moments.length - 1];
    if (latest && latest.first - time <= TOGETHER_MS) {
      latest.since = since;
      latest.first = time;
      latest.count += 1;
    } else {
      moments.push({ since, at: changedAt, count: 1, first: time });
    }
  }
  return moments
    .slice(0, MOST)
    .map(({ since, at, count }) => ({ since, at, count }));
}
