/** The service in a process of its own, as `npm start` runs it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
export const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/;

export interface Run {
  child: ChildProcess;
  output: () => string;
  ended: Promise<number | null>;
}

/** Starts Node with `args`; the process ends with the test at the latest. */
export function run(args: string[], env: Record<string, string>): Run {
  const child = spawn(process.execPath, args, { env: { PATH: process.env['PATH'] ?? '', ...env } });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += chunk;
    });
  }
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, output: () => text, ended: once(child, 'close').then(() => child.exitCode) };
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
