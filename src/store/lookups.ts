/** Look-ups in the tables. */
import { sql } from 'kysely';
import type { Span } from '../desk/ports/common.ts';
import type { AnswerTimes, Lookup, Lookups } from '../desk/ports/lookups.ts';
import type { TenantId } from '../desk/ports/tenant.ts';
import { answerColumns, answerFacts } from './answer-columns.ts';
import { bounded, rowsOf } from './page.ts';
import type { Parts } from './parts.ts';

const MICROS = 1_000;
/** `integer` holds no more; an answer takes less than half an hour. */
const MOST_MICROS = 2_000_000_000;

/** A look-up with the tenant that it belongs to. */
export interface TenantLookup {
  tenant: TenantId;
  lookup: Lookup;
}

/** Rows of one statement: SQLite takes 32,766 values in it. */
const MOST_ROWS = 500;

/** Writes look-ups, many in one statement: they are nearly all that is written. */
export async function writeLookups({ db, newId }: Parts, all: readonly TenantLookup[]): Promise<void> {
  const rows = all.map(({ tenant, lookup }) => {
    const micros = Math.min(Math.max(0, Math.round(lookup.ms * MICROS)), MOST_MICROS);
    return { id: newId(), tenant, at: lookup.at, micros, ...answerColumns(lookup) };
  });
  for (let from = 0; from < rows.length; from += MOST_ROWS) {
    const some = rows.slice(from, from + MOST_ROWS);
    await db.insertInto('lookups').values(some).execute();
  }
}

export function lookupsOf(parts: Parts, tenant: TenantId): Lookups {
  const within = ({ from, to }: Span) =>
    parts.db.selectFrom('lookups').where('tenant', '=', tenant).where('at', '>=', from).where('at', '<', to);
  return {
    record: (lookup) => writeLookups(parts, [{ tenant, lookup }]),
    byDay: async (span) => {
      const day = sql<string>`substr(at, 1, 10)`;
      const rows = await within(span)
        .select([day.as('day'), 'verdict', (select) => select.fn.countAll().as('count')])
        .groupBy([day, 'verdict'])
        .orderBy(day)
        .orderBy('verdict')
        .execute();
      // `writeLookups` is the only writer.
      return rows.map((row) => ({ ...row, verdict: row.verdict as Lookup['verdict'], count: Number(row.count) }));
    },
    byEntry: async (span, limit) => {
      const rows = await within(span)
        .where('entry', 'is not', null)
        .select(['entry', (select) => select.fn.countAll().as('count')])
        .groupBy('entry')
        .orderBy('count', 'desc')
        .orderBy('entry')
        .limit(bounded(limit))
        .execute();
      return rows.map(({ entry, count }) => ({ entry: entry ?? '', count: Number(count) }));
    },
    times: async (span) => {
      const all = await within(span)
        .select((select) => select.fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
      const count = Number(all.count);
      // The row at a place of the order is the percentile in both databases.
      const at = async (share: number): Promise<number> => {
        const place = Math.max(0, Math.ceil(count * share) - 1);
        const row = await within(span).select('micros').orderBy('micros').offset(place).limit(1).executeTakeFirst();
        return (row?.micros ?? 0) / MICROS;
      };
      return { count, p50: await at(0.5), p99: await at(0.99) } satisfies AnswerTimes;
    },
    list: async (span, page) => {
      const rows = await rowsOf(within(span).selectAll(), page).execute();
      return rows.map((row) => ({ id: row.id, ...answerFacts(row), at: row.at, ms: row.micros / MICROS }));
    },
  };
}
