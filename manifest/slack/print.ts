/**
 * `npm run --silent slack:manifest [-- --socket | --oauth] [--files] [--auto]`: prints the manifest to paste into Slack. Over HTTP it
 * needs `PUBLIC_URL`; what is missing is named, with exit code 1.
 */
import { slackManifest } from './manifest.ts';
import { readSettings } from './settings.ts';

const settings = readSettings(process.env, process.argv.slice(2));
if (typeof settings === 'string') {
  process.stderr.write(`${settings}\n`);
  process.exitCode = 1;
} else process.stdout.write(`${JSON.stringify(slackManifest(settings), undefined, 2)}\n`);
