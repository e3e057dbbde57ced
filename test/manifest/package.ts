/** Builds the Teams package as a person does, with invented ids. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';
import type { teamsManifest } from '../../manifest/teams/manifest.ts';

export type Manifest = ReturnType<typeof teamsManifest>;

const COMMAND = fileURLToPath(new URL('../../manifest/teams/package.ts', import.meta.url));

export const BOT_ID = '11111111-2222-4333-8444-555555555555';
export const TEAMS_APP_ID = '66666666-7777-4888-9999-aaaaaaaaaaaa';
export const ENV = { MicrosoftAppId: BOT_ID, TEAMS_APP_ID, PUBLIC_URL: 'https://bot.example.com' };

interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the command in a process of its own, with nothing else in the environment. */
export async function packageTeams(env: Record<string, string> = ENV, args: readonly string[] = []): Promise<Outcome> {
  const child = spawn(process.execPath, [COMMAND, ...args], { env: { PATH: process.env['PATH'] ?? '', ...env } });
  const closed = once(child, 'close');
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await closed;
  return { code: child.exitCode, out, err };
}

/** The bytes of the zip whose path the command printed last. */
export function zipOf({ out }: Outcome): Uint8Array {
  return readFileSync(out.trimEnd().split('\n').at(-1) ?? '');
}

/** The files of a zip. */
export function filesOf(zip: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(zip);
}

/** The manifest in a zip. */
export function manifestOf(zip: Uint8Array): Manifest {
  const file = filesOf(zip)['manifest.json'];
  if (!file) throw new Error('There is no manifest.json at the top of the zip.');
  return z.custom<Manifest>((value) => typeof value === 'object' && value !== null).parse(JSON.parse(strFromU8(file)));
}
