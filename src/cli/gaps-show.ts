/** `mars gaps show`: all that is kept of one gap. */
import { findGap, type TenantGap } from './all-gaps.ts';
import { atMostOne, readArguments } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { CliError } from './errors.ts';
import { oneLine, safeLines } from './safe-text.ts';
import { withKept } from './store.ts';
import type { Terminal } from './terminal.ts';

const OPTIONS = { json: { type: 'boolean' } } as const;

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const id = idOf(positionals);
  const gap = await withKept(terminal, undefined, ({ tenants }) => findGap(tenants, id));
  await terminal.out(values.json ? `${JSON.stringify(gap)}\n` : page(gap));
  return 0;
}

/** The id that a command on one gap needs. */
export function idOf(positionals: readonly string[]): string {
  const id = atMostOne(positionals, 'ID');
  if (id === undefined) throw new CliError('WRONG_USE', 'Say which gap: its ID stands in the first column of gaps.');
  return id;
}

const OFFERED: Readonly<Partial<Record<TenantGap['kind'], string>>> = {
  'not-mine': 'Wrong entry',
  abandoned: 'First offer',
};

function page(gap: TenantGap): string {
  const rows: [string, string | undefined][] = [
    ['Gap', gap.id],
    ['Kind', gap.kind],
    ['State', gap.state],
    ['Tenant', gap.tenant],
    ['Seen', `${gap.count} time(s), first ${gap.firstSeen}, last ${gap.lastSeen}`],
    ['Codes', gap.codes.map(({ kind, value }) => `${value} (${kind})`).join(', ') || 'none'],
    [OFFERED[gap.kind] ?? 'Entry', gap.entry],
    ['Closed by', gap.closedBy && `${gap.closedBy}, ${gap.closedAt ?? ''}`],
  ];
  const lines = rows.flatMap(([name, value]) =>
    value === undefined ? [] : [`${`${name}:`.padEnd(13)}${oneLine(value)}`],
  );
  const words = gap.text === '' ? 'The words are gone: whoever pasted them was forgotten.' : safeLines(gap.text);
  return `${[...lines, '', words].join('\n')}\n`;
}

export const gapsShowCommand: Command = {
  name: 'gaps show',
  usage: 'ID [--json]',
  summary: 'one gap with its codes and its words',
  help: `Prints what is kept of a gap. The words are those that it was seen with first, with names, addresses and secrets
taken out.

--json   prints one JSON object, as in gaps --json`,
  run,
};
