import type { Row } from './types';

/** A row whose figure is to stay at or below its goal. */
export function atMost(options: {
  what: string;
  value: number;
  goal: number;
  unit?: string;
  digits?: number;
  /** What else is to be said of it. */
  note?: string;
}): Row {
  const { digits = 0, goal, note, unit = '', value, what } = options;
  const suffix = unit && ` ${unit}`;
  return {
    what,
    measured: `${value.toFixed(digits)}${suffix}${note ? `, ${note}` : ''}`,
    goal: `at most ${goal}${suffix}`,
    met: value <= goal,
  };
}
