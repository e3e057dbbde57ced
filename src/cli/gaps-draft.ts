/** `mars gaps draft`: begins an entry for a gap. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Built, loadWithDrafts } from '../knowledge/build.ts';
import { codeKey, codesOf } from '../knowledge/codes.ts';
import { KNOWLEDGE_DIR } from '../knowledge/files.ts';
import { guideSchema } from '../knowledge/schema.ts';
import type { Entry } from '../knowledge/types.ts';
import { findGap, type TenantGap } from './all-gaps.ts';
import { readArguments } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { CliError } from './errors.ts';
import { gapStub, stubId } from './gap-stub.ts';
import { idOf } from './gaps-show.ts';
import { teamFolder } from './knowledge.ts';
import { withKept } from './store.ts';
import type { Terminal } from './terminal.ts';

const OPTIONS = { dir: { type: 'string' }, as: { type: 'string' } } as const;

/** The family of what belongs nowhere else. */
const NO_FAMILY = 'other';

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const wanted = idOf(positionals);
  const as = values.as === undefined ? undefined : entryId(values.as);
  const dir = values.dir ?? teamFolder(terminal);
  if (dir === undefined) {
    throw new CliError(
      'NO_KNOWLEDGE_DIR',
      'Say where your own entries stand: set MARS_KNOWLEDGE_DIR, or give --dir DIR.',
    );
  }
  const gap = await withKept(terminal, undefined, ({ tenants }) => findGap(tenants, wanted));
  const ours = resolve(dir) === KNOWLEDGE_DIR;
  const { id, text } = stubOf(gap, as, loadWithDrafts(undefined, ours ? undefined : dir));
  const file = join(dir, 'guides', `${id}.yaml`);
  write(file, text);
  await terminal.out(`Wrote ${file}. It is a draft: replace each TODO, then take "draft: true" away.\n`);
  return 0;
}

function entryId(id: string): string {
  if (guideSchema.shape.id.safeParse(id).success) return id;
  throw new CliError('WRONG_USE', `--as takes lower-case words joined by hyphens, not "${id}".`);
}

function stubOf(gap: TenantGap, as: string | undefined, { knowledge, drafts }: Built): { id: string; text: string } {
  const known = new Map<string, Entry>([...knowledge.entries, ...drafts.map((entry) => [entry.id, entry] as const)]);
  const id = as ?? stubId(gap);
  if (known.has(id)) throw new CliError('ENTRY_EXISTS', `There is an entry "${id}" already. Name yours with --as ID.`);
  const owners = new Map(
    [...known.values()].flatMap((entry) =>
      codesOf(entry).map(({ kind, value }) => [codeKey(kind, value), entry.id] as const),
    ),
  );
  const related = gap.entry === undefined ? undefined : known.get(gap.entry);
  const [document = ''] = knowledge.sources.keys();
  const day = new Date().toISOString().slice(0, 10);
  const family = related?.family ?? NO_FAMILY;
  return { id, text: gapStub(gap, { id, family, document, related: related?.id, owners, day }) };
}

/** Never over a file that is there: it may hold a curator's work. */
function write(file: string, text: string): void {
  try {
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') throw new CliError('FILE_EXISTS', `${file} is there already. Name another with --as ID.`);
    throw new CliError('FILE_NOT_WRITTEN', `The system does not let this file be written: ${file}`, { cause: error });
  }
}

export const gapsDraftCommand: Command = {
  name: 'gaps draft',
  usage: 'ID [--dir DIR] [--as ENTRY]',
  summary: 'begin an entry for a gap: a draft to be filled in',
  help: `Writes guides/ENTRY.yaml into the folder of MARS_KNOWLEDGE_DIR, with the codes and the words of the gap and a TODO
for each thing that you have to find out. The file is marked as a draft: it is checked with all the others
and listed, but never answered until you take the mark away. A file that is there is never touched.

--dir DIR    the folder to write into, in place of MARS_KNOWLEDGE_DIR
--as ENTRY   the id of the new entry; else it is made of the gap's first code or words`,
  run,
};
