/** `mars knowledge list`: every entry on a line. */
import { labels } from '../answer/strings.ts';
import { entryTitle } from '../answer/titles.ts';
import { entryView } from '../answer/view.ts';
import { codesOf } from '../knowledge/codes.ts';
import type { Entry, Knowledge } from '../knowledge/types.ts';
import { none, readArguments } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { knowledgeFor } from './knowledge.ts';
import type { Terminal } from './terminal.ts';

interface Row {
  id: string;
  title: string;
  kind: Entry['kind'];
  family: string;
  /** Canonical, as `diagnose --json` prints them. */
  codes: string[];
  causes: number;
  /** Those of procedures counted too: what a person is asked to do. */
  steps: number;
  /** Ids of the documents that the entry cites. */
  source: string[];
  reviewed: string;
}

/** A few entries list so many codes that they would push every title off the screen. */
const WIDEST = 40;

const OPTIONS = { json: { type: 'boolean' } } as const;

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, OPTIONS);
  none(positionals);
  const knowledge = knowledgeFor(terminal);
  const entries = [...knowledge.entries.values()].map((entry) => rowOf(entry, knowledge));
  await terminal.out(values.json ? `${JSON.stringify({ entries })}\n` : table(entries));
  return 0;
}

function rowOf(entry: Entry, knowledge: Knowledge): Row {
  const { causes } = entryView(entry, knowledge);
  const items = causes.flatMap(({ steps }) => steps);
  return {
    id: entry.id,
    title: entryTitle(entry),
    kind: entry.kind,
    family: entry.family,
    codes: codesOf(entry).map(({ value }) => value),
    causes: causes.filter(({ title }) => title !== labels.whatToDo).length,
    steps: items.reduce((sum, item) => sum + (item.kind === 'procedure' ? item.steps.length : 1), 0),
    source: [...new Set(entry.source.map((source) => (typeof source === 'string' ? source : source.document)))],
    reviewed: entry.reviewed,
  };
}

/** Columns of one width each, the title last, so that `grep` and `sort` work on lines. */
function table(rows: readonly Row[]): string {
  const header = ['ID', 'KIND', 'FAMILY', 'CAUSES', 'STEPS', 'REVIEWED', 'CODES', 'SOURCE', 'TITLE'];
  const cells = rows.map(({ id, kind, family, causes, steps, reviewed, codes, source, title }) => [
    id,
    kind,
    family,
    `${causes}`,
    `${steps}`,
    reviewed,
    codes.join(',') || '-',
    source.join(','),
    title,
  ]);
  const widths = header.map((name, at) =>
    Math.min(WIDEST, Math.max(name.length, ...cells.map((row) => row[at]?.length ?? 0))),
  );
  const line = (row: string[]) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  return [header, ...cells].map((row) => `${line(row)}\n`).join('');
}

export const knowledgeListCommand: Command = {
  name: 'knowledge list',
  usage: '[--json]',
  summary: 'every entry, with codes, counts of causes and steps, sources and review date',
  help: `Prints a line for each entry: guides first, then the short catalogue entries.

--json   prints {"entries":[{"id","title","kind","family","codes","causes","steps","source","reviewed"}]}
         causes and steps are counts, source holds the ids of the documents cited.`,
  run,
};
