/** What each person looked up last. */
import { type AnyDatabase, table, withTexts } from './table.ts';

export async function up(db: AnyDatabase): Promise<void> {
  await withTexts(table(db, 'recents'), ['tenant', 'person', 'entry', 'at'])
    .addPrimaryKeyConstraint('recents_key', ['tenant', 'person', 'entry'])
    .execute();
  await db.schema.createIndex('recents_by_at').on('recents').column('at').execute();
}
