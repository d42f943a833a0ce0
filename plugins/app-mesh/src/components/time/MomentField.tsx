import { getLocalTimeZone, now, parseAbsolute } from '@internationalized/date';
import { DatePicker } from '@backstage/ui';

/** A day and time of the reader's own zone, to the second, not in the future. */
export function MomentField({
  label,
  value,
  onChange,
}: {
  label: string;
  /** ISO 8601. */
  value?: string;
  onChange: (value: string | undefined) => void;
}) {
  const zone = getLocalTimeZone();
  return (
    <DatePicker
      label={label}
      granularity="second"
      hideTimeZone
      hourCycle={24}
      value={value ? parseAbsolute(value, zone) : null}
      maxValue={now(zone)}
      onChange={date => onChange(date?.toDate(zone).toISOString())}
    />
  );
}
