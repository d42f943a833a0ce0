import type { ShiftState } from './types';

/** The two nodes' weights once the second has a share, in percent, of what both have together. */
export function weightsAt(
  { weights }: Pick<ShiftState, 'weights'>,
  percent: number,
): { from: number; to: number } {
  const total = weights.from + (weights.to ?? 0);
  const to = Math.round((total * percent) / 100);
  return { from: total - to, to };
}
