/** A PostgreSQL of our own for tests: Debian's programs, a cluster in a temporary folder, a socket in that folder. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

export interface Postgres {
  /** Makes an empty database and gives its address. */
  newDatabase(): Promise<string>;
  /** Stops the server as a crash does: connections break, memory is lost. */
  crash(): Promise<void>;
  start(): Promise<void>;
  /** Stops the server and deletes the cluster. */
  remove(): Promise<void>;
}

const READY_WITHIN_MS = 60_000;
const DEBIAN = '/usr/lib/postgresql';
const APT = '/usr/bin/apt-get';
const OWNER = 'mars';

/** Starts a server. Throws with what to do where the programs are missing and cannot be installed. */
export async function startPostgres(): Promise<Postgres> {
  const bin = findPrograms() ?? installPrograms();
  const user = serverUser();
  const dir = mkdtempSync(join(tmpdir(), 'mars-pg-'));
  const data = join(dir, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (user) for (const folder of [dir, data]) chownSync(folder, user.uid, user.gid);
  chmodSync(dir, 0o755);
  const as = { ...user, cwd: dir };
  const options = ['-D', data, '-U', OWNER, '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(bin, 'initdb'), options, { ...as, stdio: 'pipe' });

  let server: ChildProcess | undefined;
  const kill = (): void => void server?.kill('SIGQUIT');
  process.once('exit', kill);
  const stop = async (signal: 'SIGQUIT' | 'SIGINT'): Promise<void> => {
    const child = server;
    server = undefined;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  };
  const address = (database: string): string =>
    `postgres://${OWNER}@localhost/${database}?host=${encodeURIComponent(dir)}`;
  const start = async (): Promise<void> => {
    // The machine is not switched off in tests, so that nothing depends on what has reached the disk.
    const settings = ['fsync=off', 'listen_addresses=', `unix_socket_directories=${dir}`, 'max_connections=60'];
    const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
    server = spawn(join(bin, 'postgres'), args, { ...as, stdio: ['ignore', 'ignore', 'pipe'] });
    let words = '';
    server.stderr?.on('data', (chunk: Buffer) => {
      words = (words + chunk.toString()).slice(-2_000);
    });
    const until = Date.now() + READY_WITHIN_MS;
    while (!(await answers(address('postgres')))) {
      if (server.exitCode !== null || Date.now() > until) throw new Error(`PostgreSQL did not start:\n${words}`);
      await sleep(50);
    }
  };
  await start();
  let made = 0;
  return {
    newDatabase: async () => {
      const name = `t${++made}`;
      await query(address('postgres'), `create database ${name}`);
      return address(name);
    },
    crash: () => stop('SIGQUIT'),
    start,
    remove: async () => {
      await stop('SIGINT');
      process.removeListener('exit', kill);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Runs SQL in a connection of its own and gives the rows. */
export async function query(address: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: address, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    const result: unknown = await client.query(text);
    const last: unknown = Array.isArray(result) ? result.at(-1) : result;
    return hasRows(last) ? last.rows : [];
  } finally {
    await client.end();
  }
}

function hasRows(result: unknown): result is { rows: Record<string, unknown>[] } {
  return typeof result === 'object' && result !== null && 'rows' in result;
}

async function answers(address: string): Promise<boolean> {
  try {
    await query(address, 'select 1');
    return true;
  } catch {
    return false;
  }
}

function findPrograms(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(DEBIAN, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  return folders.find((folder) => ['initdb', 'postgres'].every((program) => existsSync(join(folder, program))));
}

function installPrograms(): string {
  const missing = 'These tests need PostgreSQL (initdb and postgres). Install it: apt-get install -y postgresql';
  if (process.getuid?.() !== 0) throw new Error(`${missing} (as root).`);
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const wait = ['-o', 'DPkg::Lock::Timeout=120'];
    execFileSync(APT, [...wait, 'update'], { env, stdio: 'pipe' });
    execFileSync(APT, [...wait, 'install', '-y', 'postgresql'], { env, stdio: 'pipe' });
  } catch (error) {
    throw new Error(`${missing}. The tests tried it and failed.`, { cause: error });
  }
  const bin = findPrograms();
  if (bin === undefined) throw new Error(missing);
  return bin;
}

/** PostgreSQL does not run as root; Debian's package makes a user for it. */
function serverUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  if (!user) throw new Error('Root may not run PostgreSQL, and there is neither a user postgres nor a user nobody.');
  return { uid: Number(user[2]), gid: Number(user[3]) };
}
