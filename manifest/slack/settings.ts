/** What the manifest is made with: the options and the environment, checked. */
import type { ManifestSettings } from './manifest.ts';

const OPTIONS: ReadonlySet<string> = new Set(['--socket', '--files', '--auto', '--oauth']);
const END_SLASHES = /\/{1,20}$/;

/** Reads the settings, or says what to mend. */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
  args: readonly string[],
): ManifestSettings | string {
  const unknown = args.find((arg) => !OPTIONS.has(arg));
  if (unknown !== undefined) return `There is no option "${unknown}", only ${[...OPTIONS].join(', ')}.`;
  const [files, auto, oauth] = [args.includes('--files'), args.includes('--auto'), args.includes('--oauth')];
  const extras = { files, auto, oauth };
  const socket = args.includes('--socket');
  if (socket && oauth) return 'In Socket Mode the app serves one workspace: leave --oauth or --socket out.';
  if (socket) return { ...extras, publicUrl: undefined };
  const given = env['PUBLIC_URL']?.trim() ?? '';
  if (given === '') return 'PUBLIC_URL is missing: the public address of the bot. Without one use --socket.';
  if (!URL.canParse(given)) return 'PUBLIC_URL must be an address such as https://bot.example.com.';
  const { protocol, search, hash, username, host, pathname } = new URL(given);
  if (protocol !== 'https:' || username !== '' || search !== '' || hash !== '') {
    return 'PUBLIC_URL must begin with https:// and have no name, no question mark and no # in it.';
  }
  return { ...extras, publicUrl: `https://${host}${pathname.replace(END_SLASHES, '')}` };
}
