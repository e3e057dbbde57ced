/** Events taken, in the tables. */
import { sql } from 'kysely';
import type { Events } from '../desk/ports/events.ts';
import type { TenantId } from '../desk/ports/tenant.ts';
import type { Parts } from './parts.ts';
import { id } from './text.ts';

/** Inserts a key unless it is there and not over; true where it was inserted. One statement: no two processes get true. */
export async function takeFirst({ db, now }: Parts, tenant: string, key: string, ms: number): Promise<boolean> {
  const at = now();
  const expires = new Date(Date.parse(at) + ms).toISOString();
  const rows = await db
    .insertInto('seen_events')
    .values({ tenant, key: id(key), expires_at: expires })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant', 'key'])
        .doUpdateSet({ expires_at: sql.ref('excluded.expires_at') })
        .where('seen_events.expires_at', '<=', at),
    )
    .returning('key')
    .execute();
  return rows.length > 0;
}

export function eventsOf(parts: Parts, tenant: TenantId): Events {
  return { first: (key, ms) => takeFirst(parts, tenant, key, ms) };
}
