/** `mars feedback`: what people said of answers, in their own words. */
import type { Page, Span } from '../desk/ports/common.ts';
import type { Vote } from '../desk/ports/feedback.ts';
import type { TenantId } from '../desk/ports/tenant.ts';
import { spanOf } from '../desk/stats.ts';
import { none, readArguments } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { daysOf } from './days.ts';
import { oneLine, safeLines } from './safe-text.ts';
import { type KeptTenant, withKept } from './store.ts';
import type { Terminal } from './terminal.ts';

const OPTIONS = {
  tenant: { type: 'string' },
  entry: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  all: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

const PAGE = 500;

/** Without the person: people are told that curators see it without names. */
type TenantVote = Pick<Vote, 'vote' | 'entry' | 'verdict' | 'word' | 'at'> & { tenant: TenantId };

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, OPTIONS);
  none(positionals);
  const span = spanOf(daysOf(values.from, values.to));
  const votes = await withKept(terminal, values.tenant, ({ tenants }) => votesOf(tenants, span));
  const wanted = votes
    .filter(({ entry, word }) => (values.entry ?? entry) === entry && (values.all || word !== undefined))
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  const nothing = values.all
    ? 'No feedback in this time.\n'
    : 'No feedback with words in this time. All votes: --all\n';
  const text = wanted.length === 0 ? nothing : wanted.map(paragraph).join('\n');
  await terminal.out(values.json ? `${JSON.stringify({ feedback: wanted })}\n` : text);
  return 0;
}

async function votesOf(tenants: readonly KeptTenant[], span: Span): Promise<TenantVote[]> {
  const found: TenantVote[] = [];
  for (const { id: tenant, store } of tenants) {
    let page: Page = { limit: PAGE };
    for (;;) {
      const votes = await store.feedback.list(span, page);
      found.push(...votes.map((vote) => ({ tenant, ...shownOf(vote) })));
      const after = votes.at(-1)?.id;
      if (votes.length < PAGE || after === undefined) break;
      page = { limit: PAGE, after };
    }
  }
  return found;
}

function shownOf({ vote, entry, verdict, word, at }: Vote): Omit<TenantVote, 'tenant'> {
  return { vote, ...(entry !== undefined && { entry }), verdict, ...(word !== undefined && { word }), at };
}

function paragraph({ tenant, vote, entry, verdict, word, at }: TenantVote): string {
  const lines = word === undefined ? [] : safeLines(word).split('\n');
  const head = `${oneLine(entry ?? `(${verdict})`)}  ${vote}  ${at.slice(0, 10)}  ${tenant}`;
  return `${[head, ...lines.map((line) => `    ${line}`.trimEnd())].join('\n')}\n`;
}

export const feedbackCommand: Command = {
  name: 'feedback',
  usage: '[--tenant T] [--entry ENTRY] [--from DATE] [--to DATE] [--all] [--json]',
  summary: 'what people said of answers, in their own words',
  help: `Prints the votes that somebody added words to, newest first, and of each the entry that was answered first, or the
verdict in brackets. Names, addresses and secrets were taken out of the words before they were kept, and who
voted is not shown. Votes: solved, not-mine (another error), no-help. How many there are of each: stats.

--tenant T      only one tenant: teams:ID, slack:ID or local:machine
--entry ENTRY   only what was said of one entry
--from DATE     first day, such as 2026-11-01; days are those of UTC. The last four weeks without it
--to DATE       last day, counted in; today without it
--all           votes without words too
--json          prints {"feedback":[{"tenant","vote","entry","verdict","word","at"}]}; entry and word may be
                missing`,
  run,
};
