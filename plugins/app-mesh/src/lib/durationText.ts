const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * @param milliseconds - not negative
 * @returns for example `3 h 20 min`; the same in all languages
 */
export function durationText(milliseconds: number): string {
  const hours = Math.floor(milliseconds / HOUR);
  const minutes = Math.floor((milliseconds % HOUR) / MINUTE);
  if (hours > 0) {
    return `${hours} h ${minutes} min`;
  }
  const seconds = Math.floor((milliseconds % MINUTE) / 1_000);
  return minutes > 0 ? `${minutes} min ${seconds} s` : `${seconds} s`;
}
