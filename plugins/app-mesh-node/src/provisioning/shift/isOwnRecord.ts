import type { ShiftRecord, ShiftState } from './types';

/** Whether what stands on the router is of this very shift. */
export function isOwnRecord(
  state: ShiftState,
): state is ShiftState & { record: ShiftRecord } {
  const { from, record, route, to } = state;
  return (
    record?.route === route &&
    record.from === from.name &&
    record.to === to.name
  );
}
