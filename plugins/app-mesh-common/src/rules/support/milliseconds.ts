import type { Duration } from '@aws-sdk/client-app-mesh';

/** A duration in milliseconds; undefined if none is stated. */
export function milliseconds(
  duration: Duration | undefined,
): number | undefined {
  if (duration?.value === undefined) {
    return undefined;
  }
  return duration.unit === 's' ? duration.value * 1000 : duration.value;
}
