/** A bot as a process of its own: started, timed, weighed, ended. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { round } from './timing.ts';

export interface Service {
  url: string;
  /** From the start of the process to the first answer of `/healthz`, in milliseconds. */
  startMs: number;
  /** Resident memory of the process now, in megabytes. */
  rssMb: () => number;
  stop: () => Promise<void>;
}

/** Ours as `npm start` starts it. */
const PROGRAMS = {
  mars: ['--import', at('../../src/require-node.js'), at('../../src/main.ts')],
  echo: [at('./echo-bot.ts')],
  forgetful: ['--import', at('../../src/require-node.js'), at('./forgetful-bot.ts')],
};
const POLL_MS = 2;
const START_LIMIT_MS = 30_000;
const STOP_LIMIT_MS = 10_000;
const RSS_LINE = /^VmRSS:\s+(\d+) kB/m;

/** Starts a bot in local mode, with no settings but a free port and a folder of its own; all are started alike. */
export async function startService(name: keyof typeof PROGRAMS): Promise<Service> {
  const port = await freePort();
  const dataDir = mkdtempSync(join(tmpdir(), 'mars-bench-'));
  const env = { PATH: process.env['PATH'] ?? '', PORT: String(port), MARS_DATA_DIR: dataDir };
  const started = performance.now();
  const child = spawn(process.execPath, PROGRAMS[name], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const url = `http://127.0.0.1:${port}`;
  try {
    while (!(await answers(`${url}/healthz`))) {
      if (child.exitCode !== null) throw new Error(`the ${name} bot ended at its start`);
      if (performance.now() - started > START_LIMIT_MS) throw new Error(`the ${name} bot did not start`);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  } catch (error) {
    await stop(child, dataDir);
    throw error;
  }
  const startMs = performance.now() - started;
  return { url, startMs, rssMb: () => rssOf(child), stop: () => stop(child, dataDir) };
}

function at(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}

async function stop(child: ChildProcess, dataDir: string): Promise<void> {
  if (child.exitCode === null) {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
    await ended;
    clearTimeout(late);
  }
  rmSync(dataDir, { recursive: true, force: true });
}

function answers(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    get(url, { agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    }).on('error', () => resolve(false));
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Linux tells it in a file; elsewhere `ps` does. */
function rssOf({ pid }: ChildProcess): number {
  const kilobytes =
    process.platform === 'linux'
      ? RSS_LINE.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
      : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return round(Number(kilobytes) / 1_024, 1);
}
