/** Gaps in the tables. */
import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { Gap, Gaps, SeenGap } from '../desk/ports/gaps.ts';
import type { TenantId } from '../desk/ports/tenant.ts';
import { likenessKey } from './gap-likeness.ts';
import { bounded, rowsOf } from './page.ts';
import type { Parts } from './parts.ts';
import type { Tables } from './schema.ts';
import { id, name, plain } from './text.ts';

const LONGEST_TEXT = 2_000;
const MOST_CODES = 20;
const codesSchema = z.array(z.object({ kind: z.string(), value: z.string() }));

/** Counts a sighting. The words of the first one stay; they are as good as those of the next. */
export async function writeGap({ db, newId }: Parts, tenant: TenantId, seen: SeenGap): Promise<void> {
  const codes = seen.codes.slice(0, MOST_CODES).map(({ kind, value }) => ({ kind: name(kind), value: name(value) }));
  const text = plain(seen.text, LONGEST_TEXT);
  const entry = seen.entry === undefined ? null : name(seen.entry);
  await db
    .insertInto('gaps')
    .values({
      id: newId(),
      tenant,
      kind: seen.kind,
      likeness: likenessKey(codes, text),
      codes: JSON.stringify(codes),
      text,
      entry,
      person: seen.person === undefined ? null : id(seen.person),
      count: 1,
      first_seen: seen.at,
      last_seen: seen.at,
      state: 'open',
      closed_by: null,
      closed_at: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant', 'kind', 'likeness']).doUpdateSet({
        count: sql`gaps.count + 1`,
        // Sightings may come late and out of order.
        first_seen: sql`case when gaps.first_seen < excluded.first_seen then gaps.first_seen else excluded.first_seen end`,
        last_seen: sql`case when gaps.last_seen > excluded.last_seen then gaps.last_seen else excluded.last_seen end`,
        entry,
        state: 'open',
        closed_by: null,
        closed_at: null,
      }),
    )
    .execute();
}

export function gapsOf(parts: Parts, tenant: TenantId): Gaps {
  const { db } = parts;
  const all = () => db.selectFrom('gaps').selectAll().where('tenant', '=', tenant);
  return {
    record: (seen) => writeGap(parts, tenant, seen),
    list: async (state, limit) => {
      const ordered = all().where('state', '=', state).orderBy('count', 'desc').orderBy('last_seen', 'desc');
      const rows = await ordered.orderBy('id').limit(bounded(limit)).execute();
      return rows.map(gapOf);
    },
    page: async (state, page) => (await rowsOf(all().where('state', '=', state), page).execute()).map(gapOf),
    get: async (gap) => {
      const row = await all().where('id', '=', gap).executeTakeFirst();
      return row && gapOf(row);
    },
    close: async (gap, entry) => {
      const { numUpdatedRows } = await db
        .updateTable('gaps')
        .set({ state: 'closed', closed_by: name(entry), closed_at: parts.now() })
        .where('tenant', '=', tenant)
        .where('id', '=', gap)
        .where('state', '=', 'open')
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

function gapOf(row: Selectable<Tables['gaps']>): Gap {
  return {
    id: row.id,
    // `writeGap` and `close` are the only writers.
    kind: row.kind as Gap['kind'],
    state: row.state as Gap['state'],
    codes: codesSchema.parse(JSON.parse(row.codes)),
    text: row.text,
    ...(row.entry !== null && { entry: row.entry }),
    count: row.count,
    firstSeen: row.first_seen,
    lastSeen: row.last_seen,
    ...(row.closed_by !== null && { closedBy: row.closed_by }),
    ...(row.closed_at !== null && { closedAt: row.closed_at }),
  };
}
