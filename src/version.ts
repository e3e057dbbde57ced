/** The bot's own version, as `package.json` has it. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const file = readFileSync(new URL('../package.json', import.meta.url), 'utf8');

export const VERSION: string = z.object({ version: z.string() }).parse(JSON.parse(file)).version;
