/** `mars gaps`: what people asked and got no answer to. */
import type { Gap, GapCode } from '../desk/ports/gaps.ts';
import { allGaps, type TenantGap } from './all-gaps.ts';
import { none, readArguments } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { CliError } from './errors.ts';
import { firstWords, oneLine } from './safe-text.ts';
import { withKept } from './store.ts';
import { table } from './table.ts';
import type { Terminal } from './terminal.ts';

const OPTIONS = {
  tenant: { type: 'string' },
  state: { type: 'string', default: 'open' },
  json: { type: 'boolean' },
} as const;

const WORDS = 60;

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, OPTIONS);
  none(positionals);
  const state = stateOf(values.state);
  const gaps = await withKept(terminal, values.tenant, ({ tenants }) => allGaps(tenants, state));
  await terminal.out(values.json ? `${JSON.stringify({ gaps })}\n` : list(gaps, state));
  return 0;
}

function stateOf(state: string): Gap['state'] {
  if (state === 'open' || state === 'closed') return state;
  throw new CliError('WRONG_USE', `--state takes open or closed, not "${state}".`);
}

function list(gaps: readonly TenantGap[], state: Gap['state']): string {
  if (gaps.length === 0) return `No ${state} gaps.\n`;
  const header = ['ID', 'KIND', 'COUNT', 'LAST SEEN', 'TENANT', ...(state === 'closed' ? ['CLOSED BY'] : []), 'CODES'];
  const rows = gaps.map(({ id, kind, count, lastSeen, tenant, codes, text, closedBy }) => [
    id,
    kind,
    `${count}`,
    lastSeen.slice(0, 10),
    tenant,
    ...(state === 'closed' ? [oneLine(closedBy ?? '-')] : []),
    codesCell(codes),
    firstWords(text, WORDS) || '-',
  ]);
  return table([...header, 'WORDS'], rows);
}

/** The codes of a gap on a line. */
export function codesCell(codes: readonly GapCode[]): string {
  return oneLine([...new Set(codes.map(({ value }) => value))].join(',')) || '-';
}

export const gapsCommand: Command = {
  name: 'gaps',
  usage: '[--tenant T] [--state open|closed] [--json]',
  summary: 'pastes that got no answer or a wrong one, most often seen first',
  help: `Prints a line for each gap: pastes that are alike count as one. Names, addresses and secrets were taken out
before the words were kept. Kinds: unknown (an error that is not known), decoded (only the general meaning
of a code was told), not-mine (somebody said that the answer was for another error), abandoned (nothing was
chosen of several entries). A gap that is seen again after it was closed is open again.

--tenant T       only the gaps of one tenant: teams:ID, slack:ID or local:machine
--state closed   those that an entry answers by now
--json           prints {"gaps":[{"tenant","id","kind","codes":[{"kind","value"}],"text","entry","count",
                 "firstSeen","lastSeen","state","closedBy","closedAt"}]}; entry, closedBy and closedAt may
                 be missing`,
  run,
};
