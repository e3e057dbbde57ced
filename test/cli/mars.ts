/** The command line as a person calls it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { run } from '../../src/cli/run.ts';

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));

/** Where nobody keeps anything: what somebody's own service has kept in the project is not looked at. */
const NOTHING_KEPT = join(tmpdir(), 'mars-nothing-is-kept-here');

export interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

interface Given {
  stdin?: string | Uint8Array;
  env?: Record<string, string>;
}

/** Runs the real command in a process of its own. */
export async function mars(words: readonly string[], { stdin = '', env = {} }: Given = {}): Promise<Outcome> {
  return collect(process.execPath, [CLI, ...words], stdin, env);
}

/** The command with its standard output going into a shell's `rest`, for example `head -1`. */
export async function marsInto(words: string, rest: string): Promise<Outcome> {
  return collect('sh', ['-c', `"${process.execPath}" "${CLI}" ${words} | ${rest}`], '', {});
}

async function collect(program: string, args: string[], stdin: string | Uint8Array, env: Record<string, string>) {
  const child = spawn(program, args, {
    env: { PATH: process.env['PATH'] ?? '', MARS_DATA_DIR: NOTHING_KEPT, ...env },
  });
  child.stdin.on('error', () => undefined).end(stdin);
  const closed = once(child, 'close');
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await closed;
  return { code: child.exitCode, out, err };
}

/** Runs a command in this process, which saves the start of another one; each group of commands has a test with `mars` too. */
export async function marsHere(
  words: readonly string[],
  env: Record<string, string> = {},
  stdin: string | Uint8Array = '',
): Promise<Outcome> {
  const said = { out: '', err: '' };
  const code = await run(words, {
    env: { MARS_DATA_DIR: NOTHING_KEPT, ...env },
    stdin: Readable.from([Buffer.from(stdin)]),
    interactive: false,
    out: async (piece) => {
      said.out += piece;
    },
    err: async (piece) => {
      said.err += piece;
    },
  });
  return { code, ...said };
}
