import type { ShiftRecord } from './types';

/** On a VirtualRouter, while calls are being shifted. */
export const ANNOTATION_SHIFT = 'crossmesh.io/route-shift';

function isWeight(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 100;
}

/** What the annotation says, or undefined if it is none of ours. */
export function readShiftRecord(
  text: string | undefined,
): ShiftRecord | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
  const { from, route, since, start, to } = Object(value);
  return typeof route === 'string' &&
    typeof from === 'string' &&
    typeof to === 'string' &&
    typeof since === 'string' &&
    !Number.isNaN(Date.parse(since)) &&
    isWeight(start?.from) &&
    (start.to === undefined || isWeight(start.to))
    ? { route, from, to, since, start: { from: start.from, to: start.to } }
    : undefined;
}
