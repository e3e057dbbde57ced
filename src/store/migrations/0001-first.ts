/** Look-ups, feedback, gaps, notes and settings. */
import { type AnyDatabase, table, withOptionalTexts, withTexts } from './table.ts';

const ANSWER = ['answer', 'surface', 'verdict', 'knowledge', 'bot'];

export async function up(db: AnyDatabase): Promise<void> {
  await withOptionalTexts(withTexts(table(db, 'lookups'), ['tenant', 'at', ...ANSWER]), ['entry'])
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('confidence', 'integer')
    .addColumn('micros', 'integer', (column) => column.notNull())
    .execute();
  await index(db, 'lookups', ['tenant', 'at']);
  await index(db, 'lookups', ['at']);

  await withOptionalTexts(withTexts(table(db, 'feedback'), ['tenant', 'person', 'vote', 'at', ...ANSWER]), [
    'entry',
    'word',
  ])
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('confidence', 'integer')
    .addUniqueConstraint('feedback_one_vote', ['tenant', 'answer', 'person'])
    .execute();
  await index(db, 'feedback', ['tenant', 'at']);
  await index(db, 'feedback', ['at']);

  const gapTexts = ['tenant', 'kind', 'likeness', 'codes', 'text', 'first_seen', 'last_seen', 'state'];
  await withOptionalTexts(withTexts(table(db, 'gaps'), gapTexts), ['entry', 'person', 'closed_by', 'closed_at'])
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addUniqueConstraint('gaps_alike', ['tenant', 'kind', 'likeness'])
    .execute();
  await index(db, 'gaps', ['tenant', 'state']);
  await index(db, 'gaps', ['last_seen']);

  await withOptionalTexts(withTexts(table(db, 'notes'), ['tenant', 'entry', 'text', 'author', 'created_at']), [
    'edited_at',
    'removed_at',
  ])
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .execute();
  await index(db, 'notes', ['tenant', 'entry']);
  await withTexts(table(db, 'note_changes'), ['tenant', 'note', 'change', 'text', 'author', 'at'])
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .execute();
  await index(db, 'note_changes', ['tenant', 'note']);

  await withTexts(table(db, 'settings'), ['tenant', 'channel', 'name', 'value', 'person', 'at'])
    .addPrimaryKeyConstraint('settings_key', ['tenant', 'channel', 'name'])
    .execute();
}

async function index(db: AnyDatabase, on: string, columns: string[]): Promise<void> {
  await db.schema
    .createIndex(`${on}_by_${columns.join('_')}`)
    .on(on)
    .columns(columns)
    .execute();
}
