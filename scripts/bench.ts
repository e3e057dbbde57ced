/**
 * `npm run bench [-- --json] [-- --short]`: the matcher beside other search engines, what the size of the knowledge costs,
 * and the bot beside a bare echo bot; all in one run. Progress goes to standard error, `--json` prints one object.
 */
import { parseArgs } from 'node:util';
import { loadKnowledge } from '../src/knowledge/build.ts';
import { measureDiagnose } from './bench/diagnose.ts';
import { measureGrowth } from './bench/growth.ts';
import { devPastes } from './bench/pastes.ts';
import { toStandardError } from './bench/progress.ts';
import { table } from './bench/table.ts';
import { measureBots } from './bench/turns.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, short: { type: 'boolean', default: false } },
});
const options = { short: values.short, progress: toStandardError };
const knowledge = loadKnowledge();
const { texts, typical } = devPastes();
const diagnose = measureDiagnose(knowledge, texts, options);
const growth = measureGrowth(knowledge, texts, options);
const bots = await measureBots(typical, options);
const figures = { diagnose, growth, ...bots };
process.stdout.write(values.json ? `${JSON.stringify(figures)}\n` : table(figures));
