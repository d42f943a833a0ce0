import { execFileSync, spawn } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { freePort } from './ports.mjs';
import { waitFor } from './waitFor.mjs';

/** Where Debian and others put what `PATH` does not have. */
const PLACES = ['/usr/lib/postgresql', '/usr/local/pgsql', '/opt/homebrew/opt'];

function findPrograms() {
  const candidates = PLACES.flatMap(place =>
    existsSync(place)
      ? [
          path.join(place, 'bin'),
          ...readdirSync(place)
            .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
            .map(version => path.join(place, version, 'bin')),
        ]
      : [],
  );
  return candidates.find(folder => existsSync(path.join(folder, 'initdb')));
}

/** PostgreSQL refuses to run as root; Debian's package brings a user of its own. */
function unprivilegedUser() {
  if (userInfo().uid !== 0) {
    return {};
  }
  const idOf = flag =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/**
 * Starts a PostgreSQL with an empty database of its own, if one is installed.
 *
 * @returns `{ url, stop }`, or undefined if PostgreSQL is not installed
 */
export async function startPostgres() {
  const programs = findPrograms();
  if (!programs) {
    return undefined;
  }
  const user = unprivilegedUser();
  const data = mkdtempSync(path.join(tmpdir(), 'crossmesh-postgres-'));
  if (user.uid !== undefined) {
    chownSync(data, user.uid, user.gid);
  }
  const options = { ...user, cwd: data, stdio: 'ignore' };
  execFileSync(
    path.join(programs, 'initdb'),
    ['-D', path.join(data, 'db'), '-U', 'postgres', '--auth', 'trust', '-N'],
    options,
  );
  const port = await freePort();
  const server = spawn(
    path.join(programs, 'postgres'),
    [
      ...['-D', path.join(data, 'db'), '-k', data, '-p', String(port)],
      // What a crash would lose is thrown away in the end anyway.
      ...['-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off'],
      ...['-c', 'max_connections=200'],
    ],
    options,
  );
  const exited = new Promise(resolve => {
    server.once('exit', resolve);
  });
  await waitFor('PostgreSQL to accept connections', () => {
    execFileSync(
      path.join(programs, 'pg_isready'),
      ['-h', '127.0.0.1', '-p', String(port)],
      options,
    );
    return true;
  });
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      // Fast shutdown: connections that tests left open do not keep it.
      server.kill('SIGINT');
      await exited;
      rmSync(data, { recursive: true, force: true });
    },
  };
}
