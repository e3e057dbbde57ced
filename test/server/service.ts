/** The service in a process of its own, as `npm start` runs it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
export const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/;

export interface Run {
  child: ChildProcess;
  output: () => string;
  ended: Promise<number | null>;
}

export interface Started extends Run {
  /** Kills it and deletes the data folder that was made for it. */
  remove: () => Promise<void>;
}

/** Starts a program with `args`: Node, unless another is named. Unless `env` names a data folder it gets one of its own. */
export function start(args: string[], env: Record<string, string>, program = process.execPath): Started {
  const own = env['MARS_DATA_DIR'] === undefined ? mkdtempSync(join(tmpdir(), 'mars-service-')) : undefined;
  const data = own === undefined ? {} : { MARS_DATA_DIR: own };
  const child = spawn(program, args, { env: { PATH: process.env['PATH'] ?? '', ...data, ...env } });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += chunk;
    });
  }
  const ended = once(child, 'close').then(() => child.exitCode);
  const remove = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
    if (own !== undefined) rmSync(own, { recursive: true, force: true });
  };
  return { child, output: () => text, ended, remove };
}

/** The same for one test; the process ends with it at the latest. */
export function run(...given: Parameters<typeof start>): Run {
  const started = start(...given);
  onTestFinished(started.remove);
  return started;
}

/** Waits for words in the output; fails with the output if the program ends first. */
export async function until({ output, ended }: Run, words: RegExp): Promise<string> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  for (;;) {
    const found = words.exec(output());
    if (found) return found[0];
    if (over) throw new Error(`ended with: ${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
