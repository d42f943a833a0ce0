import type { Row, Section } from './types';

const VERDICTS = { true: 'met', false: 'MISSED' };

function lineOf({ goal, measured, met, what }: Row): string {
  const verdict =
    goal === undefined
      ? ''
      : `  ${VERDICTS[met === true ? 'true' : 'false']}  (goal: ${goal})`;
  return `  ${what.padEnd(48)} ${measured}${verdict}`;
}

/** Prints figures with their goals; tells whether all goals are met. */
export function printSection({ rows, title }: Section): boolean {
  console.log(title);
  rows.forEach(row => console.log(lineOf(row)));
  return rows.every(({ goal, met }) => goal === undefined || met === true);
}
