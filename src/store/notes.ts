/** Notes in the tables. */
import type { Selectable } from 'kysely';
import type { Note, NoteChange, Notes } from '../desk/ports/notes.ts';
import type { TenantId } from '../desk/ports/tenant.ts';
import type { Parts } from './parts.ts';
import type { Tables } from './schema.ts';
import { id, name, plain } from './text.ts';

const LONGEST_NOTE = 2_000;

export function notesOf(parts: Parts, tenant: TenantId): Notes {
  const { db, newId, now } = parts;
  const living = () => db.selectFrom('notes').selectAll().where('tenant', '=', tenant).where('removed_at', 'is', null);

  /** Changes a living note and writes its history, both or neither. */
  const change = (
    note: string,
    author: string,
    what: NoteChange['change'],
    columns: Partial<Pick<Tables['notes'], 'text' | 'edited_at' | 'removed_at'>>,
  ): Promise<Note | undefined> =>
    db.transaction().execute(async (transaction) => {
      const row = await transaction
        .updateTable('notes')
        .set(columns)
        .where('tenant', '=', tenant)
        .where('id', '=', note)
        .where('removed_at', 'is', null)
        .returningAll()
        .executeTakeFirst();
      if (!row) return undefined;
      const history = { id: newId(), tenant, note, change: what, text: row.text, author: id(author), at: now() };
      await transaction.insertInto('note_changes').values(history).execute();
      return noteOf(row);
    });

  return {
    add: (entry, text, author) =>
      db.transaction().execute(async (transaction) => {
        const at = now();
        const row = {
          id: newId(),
          tenant,
          entry: name(entry),
          text: plain(text, LONGEST_NOTE),
          author: id(author),
          created_at: at,
          edited_at: null,
          removed_at: null,
        };
        await transaction.insertInto('notes').values(row).execute();
        const history = { id: newId(), tenant, note: row.id, change: 'added', text: row.text, author: row.author, at };
        await transaction.insertInto('note_changes').values(history).execute();
        return noteOf(row);
      }),
    edit: (note, text, author) => change(note, author, 'edited', { text: plain(text, LONGEST_NOTE), edited_at: now() }),
    remove: async (note, author) => (await change(note, author, 'removed', { removed_at: now() })) !== undefined,
    of: async (entry) => (await living().where('entry', '=', entry).orderBy('id').execute()).map(noteOf),
    get: async (note) => {
      const row = await living().where('id', '=', note).executeTakeFirst();
      return row && noteOf(row);
    },
    list: async () => (await living().orderBy('entry').orderBy('id').execute()).map(noteOf),
    history: async (note) => {
      const rows = await db
        .selectFrom('note_changes')
        .select(['change', 'text', 'author', 'at'])
        .where('tenant', '=', tenant)
        .where('note', '=', note)
        .orderBy('id')
        .execute();
      // Only the functions above write changes.
      return rows.map((row) => ({ ...row, change: row.change as NoteChange['change'] }));
    },
  };
}

function noteOf(row: Selectable<Tables['notes']>): Note {
  return {
    id: row.id,
    entry: row.entry,
    text: row.text,
    author: row.author,
    createdAt: row.created_at,
    ...(row.edited_at !== null && { editedAt: row.edited_at }),
  };
}
