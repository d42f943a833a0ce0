import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { keep, root } from './paths.mjs';

const GRACE_MILLISECONDS = 5000;

/**
 * Starts a program in a process group of its own, so that stopping it stops whatever it started.
 *
 * @param name names it in messages, and its log in `.crossmesh/logs`
 * @param options `echo` also prints its output, each line behind its name
 */
export async function start(name, command, args, options = {}) {
  const { env, cwd = root, echo = false } = options;
  const logs = path.join(keep, 'logs');
  await mkdir(logs, { recursive: true });
  const logFile = path.join(logs, `${name}.log`);
  const log = createWriteStream(logFile);
  const child = spawn(command, args, {
    cwd,
    env,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

  const exited = new Promise(resolve => {
    child.once('error', error => resolve(error.message));
    child.once('exit', (code, signal) =>
      resolve(signal ? `signal ${signal}` : `exit code ${code}`),
    );
  });
  let over;
  exited.then(how => {
    over = how;
    log.end();
  });

  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', text => {
      if (!log.writableEnded) {
        log.write(text);
      }
      if (echo) {
        for (const line of text.split('\n').filter(Boolean)) {
          console.log(`${name.padEnd(8)} ${line}`);
        }
      }
    });
  }

  const signalGroup = signal => {
    try {
      process.kill(
        process.platform === 'win32' ? child.pid : -child.pid,
        signal,
      );
    } catch (error) {
      if (error.code !== 'ESRCH') {
        throw error;
      }
    }
  };

  return {
    name,
    logFile,
    exited,
    /** How it ended, or undefined while it runs. */
    get over() {
      return over;
    },
    /** Ends it at once, as a crash or a lost machine would. */
    async kill() {
      if (!over) {
        signalGroup('SIGKILL');
        await exited;
      }
    },
    async stop() {
      if (over) {
        return;
      }
      signalGroup('SIGTERM');
      const timer = setTimeout(
        () => signalGroup('SIGKILL'),
        GRACE_MILLISECONDS,
      );
      await exited;
      clearTimeout(timer);
    },
  };
}
