/** What several processes share: events taken, installations, the outbox, hand-overs. */
import { type AnyDatabase, table, withOptionalTexts, withTexts } from './table.ts';

export async function up(db: AnyDatabase): Promise<void> {
  await withTexts(table(db, 'seen_events'), ['tenant', 'key', 'expires_at'])
    .addPrimaryKeyConstraint('seen_events_key', ['tenant', 'key'])
    .execute();
  await db.schema.createIndex('seen_events_by_expires_at').on('seen_events').column('expires_at').execute();

  await withTexts(table(db, 'installations'), ['sealed', 'at'])
    .addColumn('tenant', 'text', (column) => column.primaryKey().notNull())
    .execute();

  const outboxTexts = ['tenant', 'kind', 'body', 'state', 'created_at', 'due_at'];
  await withOptionalTexts(withTexts(table(db, 'outbox'), outboxTexts), [
    'key',
    'person',
    'held_by',
    'held_until',
    'ended_at',
  ])
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addUniqueConstraint('outbox_once', ['tenant', 'key'])
    .execute();
  await db.schema.createIndex('outbox_by_state_due_at').on('outbox').columns(['state', 'due_at']).execute();

  const handoverTexts = ['tenant', 'family', 'person', 'place', 'route', 'form', 'state', 'created_at'];
  await withOptionalTexts(withTexts(table(db, 'handovers'), handoverTexts), [
    'entry',
    'card',
    'taken_by',
    'taken_at',
    'closed_by',
    'closed_at',
  ])
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .execute();
  await db.schema.createIndex('handovers_by_tenant_state').on('handovers').columns(['tenant', 'state']).execute();
}
