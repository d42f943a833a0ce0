/**
 * Counts what reading costs, beside a reader that lists and describes everything, in the same run, and
 * measures a backend process over 10,000 resources.
 */
import { InputError } from '@backstage/errors';
import { parseArgs } from 'util';
import { benchCalls } from './calls';
import { printSection, type Section } from './report';
import { benchViews } from './views';

const SIZES = [
  { accounts: 2, services: 200 },
  { accounts: 10, services: 200 },
  { accounts: 2, services: 1000 },
  { accounts: 10, services: 1000 },
];

async function* measure(
  parts: string[],
  small: boolean,
): AsyncGenerator<Section> {
  if (parts.includes('views')) {
    yield await benchViews();
  }
  if (parts.includes('calls')) {
    for (const size of small ? SIZES.slice(0, 1) : SIZES) {
      yield await benchCalls(size);
    }
  }
}

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, small: { type: 'boolean' } },
  });
  const parts = values.only?.split(',') ?? ['views', 'calls'];
  const unknown = parts.filter(part => !['views', 'calls'].includes(part));
  if (unknown.length > 0) {
    throw new InputError(`There is no part ${unknown.join(', ')}`);
  }
  let good = true;
  for await (const section of measure(parts, values.small === true)) {
    good = printSection(section) && good;
  }
  return good;
}

main().then(
  good => process.exit(good ? 0 : 1),
  error => {
    console.error(error);
    process.exit(1);
  },
);
