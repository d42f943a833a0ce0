import {
  TestDatabases,
  createMockDirectory,
  mockServices,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import { spawn } from 'child_process';
import createKnex, { type Knex } from 'knex';
import type { DoomedWriterInput } from '../__testUtils__/doomedWriter';
import { eventually } from '../__testUtils__/eventually';
import { snapshotOf } from '../__testUtils__/snapshotOf';
import { DatabaseLease } from '../lease';
import { DatabaseSnapshotStore } from './DatabaseSnapshotStore';
import type { StoredSource } from './types';

const PROGRAM = require.resolve('../__testUtils__/doomedWriter.ts');
/** More changes than go into one statement. */
const NODES = 250;

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});
const directory = createMockDirectory();

function sourceReadAt(readAt: string): StoredSource {
  return {
    accountId: '111111111111',
    region: 'us-west-2',
    service: 'app-mesh',
    readAt,
  };
}

function updateOf(port: number, takenAt: string) {
  return {
    snapshots: [snapshotOf(port, takenAt, NODES)],
    removed: [],
    sources: [sourceReadAt(takenAt)],
  };
}

const FIRST = updateOf(80, '2026-11-22T10:00:00.000Z');
const SECOND = updateOf(81, '2026-11-22T11:00:00.000Z');
const THIRD = updateOf(82, '2026-11-22T12:00:00.000Z');

/** SQLite in memory would die with the writer; a file is what an adopter has. */
async function connectionFor(id: TestDatabaseId): Promise<object> {
  if (id === 'SQLITE_3') {
    return {
      client: 'better-sqlite3',
      connection: directory.resolve(`${Math.random()}.sqlite`),
      useNullAsDefault: true,
    };
  }
  const { client, connection } = (await databases.init(id)).client.config;
  return { client, connection };
}

/** Resolves once the writer has been killed where it was to stand. */
async function killWriter(input: DoomedWriterInput): Promise<void> {
  const child = spawn(process.execPath, [
    '--require',
    '@backstage/cli/config/nodeTransform.cjs',
    PROGRAM,
  ]);
  child.stdin.end(JSON.stringify(input));
  let said = '';
  const listen = (text: string) => {
    said += text;
    if (said.includes('standing\n')) {
      child.kill('SIGKILL');
    }
  };
  child.stdout.setEncoding('utf8').on('data', listen);
  child.stderr.setEncoding('utf8').on('data', listen);
  const signal = await new Promise(resolve => {
    child.once('close', (_code, killedBy) => resolve(killedBy));
  });
  if (signal !== 'SIGKILL') {
    throw new Error(`The writer did not stand where it should: ${said}`);
  }
}

describe.each(databases.eachSupportedId())(
  'a writer that is killed, on %s',
  (id: TestDatabaseId) => {
    let knex: Knex | undefined;

    afterEach(async () => {
      await knex?.destroy();
    });

    it.each([
      ['after a part of the history', 'insert into app_mesh_changes', 'after'],
      ['after the snapshot', 'insert into app_mesh_snapshots', 'after'],
      ['after the sources', 'insert into app_mesh_sources', 'after'],
      ['just before the end', 'COMMIT', 'before'],
    ] as const)(
      '%s has written nothing, and another goes on',
      async (_where, at, when) => {
        const config = await connectionFor(id);
        await killWriter({
          knex: config,
          first: FIRST,
          second: SECOND,
          standing: { at, when },
        });

        knex = createKnex(config);
        const lease = DatabaseLease.create({ knex, expiresMilliseconds: 50 });
        const store = await DatabaseSnapshotStore.create(
          mockServices.database({ knex }),
          { holder: lease.holder },
        );
        const history = () => store.changes({ since: 0, limit: 1000 });
        const [first] = FIRST.snapshots;
        const [third] = THIRD.snapshots;
        expect(await store.list()).toEqual([first]);
        expect(await store.sources()).toEqual(FIRST.sources);
        expect(await history()).toMatchObject([
          { change: 'added', kind: 'Mesh', name: 'yelb' },
        ]);

        // Who died still holds the lease, until it has not been heard of for long enough.
        expect(await lease.beat()).toBe(false);
        await expect(store.write(THIRD)).rejects.toMatchObject({
          name: 'ConflictError',
        });
        await eventually(async () => ((await lease.beat()) ? true : undefined));
        const moment = Date.now();
        await new Promise(resolve => {
          setTimeout(resolve, 5);
        });
        await store.write(THIRD);
        expect(await store.list()).toEqual([third]);
        expect(await store.at(first.mesh, moment)).toEqual({
          ...first,
          takenAt: third.takenAt,
        });
        const changes = await history();
        expect(changes).toHaveLength(NODES + 1);
        expect(changes[0].differences).toEqual([
          {
            path: 'spec.listeners.0.portMapping.port',
            before: 80,
            after: 82,
          },
        ]);
      },
      60_000,
    );
  },
);
