/** A team's folder on disk, for tests of what is laid over our knowledge. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Writes `files` (path to text) into a new folder, which goes with the test. */
export function teamFolder(files: Record<string, string> = {}): string {
  const dir = mkdtempSync(join(tmpdir(), 'team-knowledge-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) writeTeamFile(dir, path, text);
  return dir;
}

/** Writes one file of a folder, with the folders it stands in. */
export function writeTeamFile(dir: string, path: string, text: string): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
}
