/** `mars notes`: what teams wrote on entries. */
import type { Note, NoteChange } from '../desk/ports/notes.ts';
import type { TenantId } from '../desk/ports/tenant.ts';
import { none, readArguments } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { oneLine, safeLines } from './safe-text.ts';
import { type KeptTenant, withKept } from './store.ts';
import type { Terminal } from './terminal.ts';

const OPTIONS = {
  tenant: { type: 'string' },
  entry: { type: 'string' },
  history: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

interface TenantNote extends Note {
  tenant: TenantId;
  history?: NoteChange[];
}

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, OPTIONS);
  none(positionals);
  const notes = await withKept(terminal, values.tenant, ({ tenants }) =>
    notesOf(tenants, values.entry, values.history === true),
  );
  const text = notes.length === 0 ? 'No notes.\n' : notes.map(paragraph).join('\n');
  await terminal.out(values.json ? `${JSON.stringify({ notes })}\n` : text);
  return 0;
}

async function notesOf(
  tenants: readonly KeptTenant[],
  entry: string | undefined,
  history: boolean,
): Promise<TenantNote[]> {
  const found: TenantNote[] = [];
  for (const { id: tenant, store } of tenants) {
    const { notes } = store;
    for (const note of await (entry === undefined ? notes.list() : notes.of(entry))) {
      found.push({ tenant, ...note, ...(history && { history: await notes.history(note.id) }) });
    }
  }
  return found;
}

function paragraph({ id, tenant, entry, text, author, createdAt, editedAt, history = [] }: TenantNote): string {
  const edited = editedAt === undefined ? '' : `, edited ${editedAt}`;
  const head = `${oneLine(entry)}  ${tenant}  ${id}`;
  const changes = history.flatMap((one) => [
    `  - ${one.change} ${one.at} by ${nameOf(one.author)}`,
    ...indented(one.text, '      '),
  ]);
  const lines = [head, `  by ${nameOf(author)}, ${createdAt}${edited}`, ...indented(text, '    '), ...changes];
  return `${lines.join('\n')}\n`;
}

function nameOf(author: string): string {
  return oneLine(author) || 'somebody who was forgotten';
}

function indented(text: string, by: string): string[] {
  return safeLines(text)
    .split('\n')
    .map((line) => `${by}${line}`.trimEnd());
}

export const notesCommand: Command = {
  name: 'notes',
  usage: '[--tenant T] [--entry ENTRY] [--history] [--json]',
  summary: 'what teams wrote on entries in chat',
  help: `Prints the notes by tenant and entry, oldest first. A note is seen in its own tenant only.

--tenant T      only one tenant: teams:ID, slack:ID or local:machine
--entry ENTRY   only the notes of one entry
--history       with all that happened to each note
--json          prints {"notes":[{"tenant","id","entry","text","author","createdAt","editedAt"}]}; editedAt is
                missing where a note was not changed. With --history each has "history":[{"change","text",
                "author","at"}]`,
  run,
};
