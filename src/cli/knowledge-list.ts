/** `mars knowledge list`: every entry on a line. */
import { labels } from '../answer/strings.ts';
import { entryTitle } from '../answer/titles.ts';
import { entryView } from '../answer/view.ts';
import { codesOf } from '../knowledge/codes.ts';
import { isDraft } from '../knowledge/drafts.ts';
import type { Entry, Knowledge } from '../knowledge/types.ts';
import { none, readArguments } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { knowledgeWithDrafts } from './knowledge.ts';
import { table } from './table.ts';
import type { Terminal } from './terminal.ts';

interface Row {
  id: string;
  title: string;
  kind: Entry['kind'];
  /** It is not answered yet; left out where it is false. */
  draft?: true;
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

const OPTIONS = { json: { type: 'boolean' } } as const;

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, OPTIONS);
  none(positionals);
  const { knowledge, drafts } = knowledgeWithDrafts(terminal);
  const entries = [...knowledge.entries.values(), ...drafts].map((entry) => rowOf(entry, knowledge));
  await terminal.out(values.json ? `${JSON.stringify({ entries })}\n` : lines(entries));
  return 0;
}

function rowOf(entry: Entry, knowledge: Knowledge): Row {
  const { causes } = entryView(entry, knowledge);
  const items = causes.flatMap(({ steps }) => steps);
  return {
    id: entry.id,
    title: entryTitle(entry),
    kind: entry.kind,
    ...(isDraft(entry) && { draft: true }),
    family: entry.family,
    codes: codesOf(entry).map(({ value }) => value),
    causes: causes.filter(({ title }) => title !== labels.whatToDo).length,
    steps: items.reduce((sum, item) => sum + (item.kind === 'procedure' ? item.steps.length : 1), 0),
    source: [...new Set(entry.source.map((source) => (typeof source === 'string' ? source : source.document)))],
    reviewed: entry.reviewed,
  };
}

/** The title last, because it is long. */
function lines(rows: readonly Row[]): string {
  const header = ['ID', 'KIND', 'FAMILY', 'CAUSES', 'STEPS', 'REVIEWED', 'CODES', 'SOURCE', 'TITLE'];
  const cells = rows.map(({ id, kind, draft, family, causes, steps, reviewed, codes, source, title }) => [
    id,
    draft ? 'draft' : kind,
    family,
    `${causes}`,
    `${steps}`,
    reviewed,
    codes.join(',') || '-',
    source.join(','),
    title,
  ]);
  return table(header, cells);
}

export const knowledgeListCommand: Command = {
  name: 'knowledge list',
  usage: '[--json]',
  summary: 'every entry, with codes, counts of causes and steps, sources and review date',
  help: `Prints a line for each entry: guides first, then the short catalogue entries, then
drafts: entries that are checked, but not answered yet.

--json   prints {"entries":[{"id","title","kind","family","codes","causes","steps","source","reviewed"}]}
         causes and steps are counts, source holds the ids of the documents cited. A draft has
         "draft":true too.`,
  run,
};
