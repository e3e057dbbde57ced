/** Starts programs of this folder as processes of their own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Place } from '../backend.ts';

export interface Started {
  child: ChildProcess;
  /** Lines of standard output so far. */
  lines: string[];
  /** Settles when it ends: with its lines, or with what it said of its failure. A kill is no failure. */
  ended: Promise<string[]>;
}

/** Runs a program on a database. */
export function startProgram(name: string, { databaseUrl, dataDir }: Place, ...args: string[]): Started {
  const file = fileURLToPath(new URL(name, import.meta.url));
  const child = spawn(process.execPath, [file, databaseUrl ?? '', dataDir, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  let rest = '';
  let words = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    words += chunk.toString();
  });
  const ended = new Promise<string[]>((resolve, reject) => {
    child.once('close', (code, signal) => {
      if (code === 0 || signal === 'SIGKILL') resolve(lines);
      else reject(new Error(`${name} ended with ${code ?? signal}:\n${words}`));
    });
  });
  return { child, lines, ended };
}
