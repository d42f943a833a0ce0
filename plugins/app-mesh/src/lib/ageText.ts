import type { Translate } from '../translation';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * @param since - ISO 8601
 * @param now - milliseconds since the epoch
 * @returns for example `12 s ago`
 */
export function ageText(t: Translate, since: string, now: number): string {
  const age = Math.max(0, Math.round((now - Date.parse(since)) / 1000));
  if (age < 1.5 * MINUTE) {
    return t('age.seconds', { value: `${age}` });
  }
  if (age < 1.5 * HOUR) {
    return t('age.minutes', { value: `${Math.floor(age / MINUTE)}` });
  }
  return age < 1.5 * DAY
    ? t('age.hours', { value: `${Math.floor(age / HOUR)}` })
    : t('age.days', { value: `${Math.floor(age / DAY)}` });
}
