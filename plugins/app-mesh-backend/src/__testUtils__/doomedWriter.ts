/**
 * A program that takes the lease, writes one snapshot, and stands still in the middle of writing the next, to be killed
 * there. It says `standing` when it does.
 *
 * Its input is JSON.
 */
import type { DatabaseService } from '@backstage/backend-plugin-api';
import { readFileSync, writeSync } from 'fs';
import createKnex from 'knex';
import { DatabaseLease } from '../lease';
import { DatabaseSnapshotStore, type SnapshotUpdate } from '../store';

export interface DoomedWriterInput {
  /** What Knex is created with. */
  knex: object;
  first: SnapshotUpdate;
  second: SnapshotUpdate;
  /** The statement that begins so, before or after it has been executed. */
  standing: { at: string; when: 'before' | 'after' };
}

function standStill(): never {
  writeSync(1, 'standing\n');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  throw new Error('It was not killed');
}

async function main(input: DoomedWriterInput) {
  const knex = createKnex(input.knex);
  const database: DatabaseService = { getClient: async () => knex };
  const lease = DatabaseLease.create({ knex });
  const store = await DatabaseSnapshotStore.create(database, {
    holder: lease.holder,
  });
  await lease.beat();
  await store.write(input.first);
  const { at, when } = input.standing;
  knex.on(
    when === 'before' ? 'query' : 'query-response',
    (first: { sql?: string }, second?: { sql?: string }) => {
      const { sql = '' } = when === 'before' ? first : second ?? {};
      if (sql.replace(/[`"]/g, '').startsWith(at)) {
        standStill();
      }
    },
  );
  await store.write(input.second);
  writeSync(1, 'written\n');
}

main(JSON.parse(readFileSync(0, 'utf8'))).catch(error => {
  writeSync(2, `${error.stack}\n`);
  process.exit(1);
});
