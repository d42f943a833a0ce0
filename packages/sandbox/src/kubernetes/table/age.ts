const UNITS: [number, string][] = [
  [86_400, 'd'],
  [3_600, 'h'],
  [60, 'm'],
];

/** How long ago a moment was, as kubectl shows it, for example `3m` or `41s`. */
export function age(since: string): string {
  const seconds = Math.max(
    0,
    Math.floor((Date.now() - Date.parse(since)) / 1000),
  );
  for (const [length, unit] of UNITS) {
    if (seconds >= 2 * length) {
      return `${Math.floor(seconds / length)}${unit}`;
    }
  }
  return `${seconds}s`;
}
