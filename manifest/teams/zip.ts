/** The package: the manifest and the icons in one zip, byte for byte the same for the same settings. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { ICONS, teamsManifest } from './manifest.ts';
import type { PackageSettings } from './settings.ts';

const FOLDER = join(import.meta.dirname, 'icons');
/** A zip holds times of the wall clock, so the first day that it knows is made in the time zone of the machine. */
const MTIME = new Date(1980, 0, 1);

/** Packs the zip. Teams wants the files at its top, in no folder. */
export function packTeamsApp(settings: PackageSettings): Uint8Array {
  const manifest = `${JSON.stringify(teamsManifest(settings), undefined, 2)}\n`;
  const files: Zippable = { 'manifest.json': strToU8(manifest) };
  for (const icon of Object.values(ICONS)) files[icon] = readFileSync(join(FOLDER, icon));
  return zipSync(files, { mtime: MTIME, level: 9 });
}

/** The name of the zip: a variant never overwrites the other. */
export function zipName({ version, rsc }: PackageSettings): string {
  return `mars-medic-teams-${version}${rsc ? '-rsc' : ''}.zip`;
}
