/** The outbox in the tables. */
import type { Selectable } from 'kysely';
import type { ClaimedMessage, Outbox, OutboxWorker } from '../desk/ports/outbox.ts';
import type { TenantId } from '../desk/ports/tenant.ts';
import { bounded } from './page.ts';
import type { Parts } from './parts.ts';
import type { Tables } from './schema.ts';
import { id, name } from './text.ts';

export function outboxOf({ db, newId, now }: Parts, tenant: TenantId): Outbox {
  return {
    put: async ({ kind, body, key, person, dueAt }) => {
      const at = now();
      const row = await db
        .insertInto('outbox')
        .values({
          id: newId(),
          tenant,
          kind: name(kind),
          body: JSON.stringify(body) ?? 'null',
          key: key === undefined ? null : id(key),
          person: person === undefined ? null : id(person),
          state: 'waiting',
          attempts: 0,
          created_at: at,
          due_at: dueAt ?? at,
          held_by: null,
          held_until: null,
          ended_at: null,
        })
        .onConflict((conflict) => conflict.columns(['tenant', 'key']).doNothing())
        .returning('id')
        .executeTakeFirst();
      return row?.id;
    },
  };
}

/** The side of the senders. */
export function outboxWorker({ db, now }: Parts, kind: 'sqlite' | 'postgres'): OutboxWorker {
  const end = async (message: string, worker: string, columns: Partial<Tables['outbox']>): Promise<boolean> => {
    const { numUpdatedRows } = await db
      .updateTable('outbox')
      .set({ held_by: null, held_until: null, ...columns })
      .where('id', '=', message)
      .where('held_by', '=', worker)
      .where('state', '=', 'waiting')
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  };
  return {
    claim: (worker, limit, holdMs) =>
      db.transaction().execute(async (transaction) => {
        const at = now();
        const until = new Date(Date.parse(at) + holdMs).toISOString();
        const due = transaction
          .selectFrom('outbox')
          .select('id')
          .where('state', '=', 'waiting')
          .where('due_at', '<=', at)
          .where((where) => where.or([where('held_until', 'is', null), where('held_until', '<=', at)]))
          .orderBy('id')
          .limit(bounded(limit));
        // SQLite's transaction keeps every other writer out; PostgreSQL passes over rows that others are taking.
        const rows = await (kind === 'postgres' ? due.forUpdate().skipLocked() : due).execute();
        if (rows.length === 0) return [];
        const claimed = await transaction
          .updateTable('outbox')
          .set((set) => ({ held_by: id(worker), held_until: until, attempts: set('attempts', '+', 1) }))
          .where(
            'id',
            'in',
            rows.map((row) => row.id),
          )
          .returningAll()
          .execute();
        return claimed.map((row) => claimedOf(row, until)).sort((a, b) => (a.id < b.id ? -1 : 1));
      }),
    sent: (message, worker) => end(message, worker, { state: 'sent', ended_at: now() }),
    later: (message, worker, dueAt) => end(message, worker, { due_at: dueAt }),
    failed: (message, worker) => end(message, worker, { state: 'failed', ended_at: now() }),
  };
}

function claimedOf(row: Selectable<Tables['outbox']>, until: string): ClaimedMessage {
  const { tenant, kind, attempts } = row;
  return { id: row.id, tenant, kind, body: JSON.parse(row.body), attempts, createdAt: row.created_at, until };
}
