/** Counts what reading costs, beside a reader that lists and describes everything, in the same run. */
import { benchCalls } from './benchCalls';
import { benchViews } from './benchViews';

const SIZES = [
  { accounts: 2, services: 200 },
  { accounts: 10, services: 200 },
  { accounts: 2, services: 1000 },
];

async function main(): Promise<boolean> {
  const sizes = process.argv.includes('--small') ? SIZES.slice(0, 1) : SIZES;
  const results: boolean[] = [await benchViews()];
  for (const size of sizes) {
    results.push(await benchCalls(size));
  }
  return results.every(Boolean);
}

main().then(
  good => {
    console.log(good ? 'All goals are met.' : 'Not all goals are met.');
    process.exit(good ? 0 : 1);
  },
  error => {
    console.error(error);
    process.exit(1);
  },
);
