/**
 * The knowledge as it was built last, kept beside the packages. To read and check the files anew takes most of what a
 * start takes of its own, and gives the same as long as nobody has changed them.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import type { KnowledgeFiles, TeamFiles } from './files.ts';
import type { Knowledge } from './types.ts';

/** Who can write here can change the program anyway. */
const KEPT_FILE = fileURLToPath(new URL('../../node_modules/.cache/knowledge', import.meta.url));
/** It has the exact version of every package, so of the parsers of YAML too. */
const PACKAGES_FILE = fileURLToPath(new URL('../../package.json', import.meta.url));
const DIGEST_BYTES = 32;

export interface KeptKnowledge {
  /** What was built of the same files by the same program; undefined where there is none, or it is damaged. */
  read(): Knowledge | undefined;
  /** Keeps it for the next time, in the place of what was kept before. Where nothing can be written, nothing is kept. */
  keep(knowledge: Knowledge): void;
}

/** `file` is where it lies, `program` the text of what builds it. The content of every file counts, not its date. */
export function keptKnowledge(
  files: KnowledgeFiles,
  team: TeamFiles | undefined,
  file: string = KEPT_FILE,
  program: readonly string[] = readProgram(),
): KeptKnowledge {
  const origin = createHash('sha256')
    .update(JSON.stringify([program, files, team]))
    .digest();
  return {
    read() {
      try {
        const kept = readFileSync(file);
        const body = kept.subarray(DIGEST_BYTES);
        return sealOf(origin, body).equals(kept.subarray(0, DIGEST_BYTES)) ? deserialize(body) : undefined;
      } catch {
        return undefined;
      }
    },
    keep(knowledge) {
      const body = serialize(knowledge);
      try {
        replace(file, Buffer.concat([sealOf(origin, body), body]));
      } catch {
        // The next start takes longer, and that is all.
      }
    },
  };
}

/** Another process may read at this moment, so nobody sees half of it. A team's notes are for nobody else. */
function replace(file: string, content: Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  const beside = mkdtempSync(`${file}-`);
  try {
    writeFileSync(join(beside, 'new'), content, { mode: 0o600 });
    renameSync(join(beside, 'new'), file);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** Tells what was kept for these files, whole, from all else. */
function sealOf(origin: Buffer, body: Buffer): Buffer {
  return createHash('sha256').update(origin).update(body).digest();
}

/** The program that reads the files, with the versions of its packages. */
export function readProgram(): string[] {
  const names = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const files = names.sort().flatMap((name) => [name, readFileSync(join(import.meta.dirname, name), 'utf8')]);
  return [readFileSync(PACKAGES_FILE, 'utf8'), ...files];
}
