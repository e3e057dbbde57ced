/** `mars stats`: what the bot was asked, and how well it did. */
import { statsOf } from '../desk/stats.ts';
import { none, readArguments } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { daysOf } from './days.ts';
import { CliError } from './errors.ts';
import { statsCsv } from './stats-csv.ts';
import { statsText, type TenantStats } from './stats-text.ts';
import { withKept } from './store.ts';
import type { Terminal } from './terminal.ts';

const OPTIONS = {
  tenant: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  json: { type: 'boolean' },
  csv: { type: 'boolean' },
  plain: { type: 'boolean' },
} as const;

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, OPTIONS);
  none(positionals);
  if (values.json && values.csv) throw new CliError('WRONG_USE', 'Give --json or --csv, not both.');
  const days = daysOf(values.from, values.to);
  const stats = await withKept(terminal, values.tenant, async ({ tenants }) => {
    const all: TenantStats[] = [];
    for (const { id: tenant, store } of tenants) all.push({ tenant, ...(await statsOf(store, days)) });
    return all;
  });
  if (values.json) await terminal.out(`${JSON.stringify({ tenants: stats })}\n`);
  else if (values.csv) await terminal.out(statsCsv(stats));
  else await terminal.out(stats.map((one) => statsText(one, values.plain || !terminal.screen)).join('\n'));
  return 0;
}

export const statsCommand: Command = {
  name: 'stats',
  usage: '[--tenant T] [--from DATE] [--to DATE] [--json | --csv] [--plain]',
  summary: 'what was asked, by verdict, entry and week; what helped; how long answers took',
  help: `Counts the look-ups of each tenant: by verdict, the entries most often answered by week (weeks begin on Monday),
what people said of entries, and the time to answer. No text and no person is kept with a look-up.

--tenant T   only one tenant: teams:ID, slack:ID or local:machine
--from DATE  first day, such as 2026-11-01; days are those of UTC. The last four weeks without it
--to DATE    last day, counted in; today without it
--plain      bars in plain ASCII; so they are wherever the output is not a screen
--json       prints {"tenants":[{"tenant","from","to","lookups","verdicts":{"answer","choose","decoded",
             "unknown","none","shown"},"entries":[{"entry","lookups","solved","notMine","noHelp",
             "solvedRate"}],"weeks":[{"week","lookups","top":[{"entry","count"}]}],
             "times":{"count","p50","p99"}}]}; solvedRate is missing where nobody said anything
--csv        prints a number a row: tenant,from,to,measure,week,name,value`,
  run,
};
