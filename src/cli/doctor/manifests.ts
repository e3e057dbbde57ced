/** The manifests that the platforms are given: each can be read, and the files that it names are there. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import type { DoctorLine } from './line.ts';

const PROJECT_DIR = fileURLToPath(new URL('../../..', import.meta.url));
const MANIFESTS = 'manifest/**/manifest*.{json,yaml,yml}';
/** The icons of a Teams manifest. */
const iconsSchema = z.object({ icons: z.record(z.string(), z.string()) });

/** Looks at the manifests below `dir`, if there are any. */
export function checkManifests(dir: string = PROJECT_DIR): DoctorLine[] {
  const about = 'Manifests';
  const names = globSync(MANIFESTS, { cwd: dir }).sort();
  if (names.length === 0) return [{ state: 'ok', about, text: 'none here' }];
  const faults = names.flatMap((name) => faultsOf(name, dir).map((fault) => `${name}: ${fault}`));
  if (faults.length > 0) return faults.map((text) => ({ state: 'mend', about, text }));
  return [{ state: 'ok', about, text: names.join(', ') }];
}

function faultsOf(name: string, dir: string): string[] {
  let manifest: unknown;
  try {
    // JSON is YAML too.
    manifest = parse(readFileSync(join(dir, name), 'utf8'));
  } catch (error) {
    return [error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'cannot be read'];
  }
  const { data } = iconsSchema.safeParse(manifest);
  return Object.values(data?.icons ?? {}).flatMap((icon) =>
    existsSync(join(dir, dirname(name), icon)) ? [] : [`there is no icon ${icon}`],
  );
}
