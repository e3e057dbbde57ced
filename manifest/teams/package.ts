/**
 * `npm run teams:package [-- --rsc]`: builds the zip that Teams is given, from `MicrosoftAppId`, `TEAMS_APP_ID` and
 * `PUBLIC_URL`. Prints its path last; whatever is missing or odd is named, with exit code 1.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PackageError, readSettings, remarks } from './settings.ts';
import { packTeamsApp, zipName } from './zip.ts';

const PROJECT = join(import.meta.dirname, '../..');
const packageSchema = z.object({ version: z.string() });

try {
  const { version } = packageSchema.parse(JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')));
  const settings = readSettings(process.env, process.argv.slice(2), version);
  const folder = join(PROJECT, 'dist');
  const path = join(folder, zipName(settings));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, packTeamsApp(settings));
  for (const remark of remarks(process.env)) process.stderr.write(`${remark}\n`);
  if (settings.rsc)
    process.stderr.write('This variant asks to receive every message of its channels and group chats.\n');
  process.stdout.write(`${path}\n`);
} catch (error) {
  if (!(error instanceof PackageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
