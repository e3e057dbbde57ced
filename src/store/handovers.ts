/** Hand-overs in the tables. */
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Handover, Handovers } from '../desk/ports/handovers.ts';
import type { TenantId } from '../desk/ports/tenant.ts';
import { rowsOf } from './page.ts';
import type { Parts } from './parts.ts';
import type { Tables } from './schema.ts';
import { id, name, plain } from './text.ts';

const LONGEST_FIELD = 4_000;
const LONGEST_CARD = 4_000;
/** The address of a chat, as its channel writes it. */
const LONGEST_PLACE = 1_000;
const formSchema = z.record(z.string(), z.string());

export function handoversOf({ db, newId, now }: Parts, tenant: TenantId): Handovers {
  const all = () => db.selectFrom('handovers').selectAll().where('tenant', '=', tenant);
  const change = async (
    handover: string,
    from: readonly Handover['state'][],
    columns: Partial<Tables['handovers']>,
  ): Promise<boolean> => {
    const { numUpdatedRows } = await db
      .updateTable('handovers')
      .set(columns)
      .where('tenant', '=', tenant)
      .where('id', '=', handover)
      .where('state', 'in', from)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  };
  return {
    create: async (made) => {
      const form = Object.entries(made.form).map(([field, text]) => [name(field), plain(text, LONGEST_FIELD)]);
      const row = {
        id: newId(),
        tenant,
        family: name(made.family),
        entry: made.entry === undefined ? null : name(made.entry),
        person: id(made.person),
        place: plain(made.place, LONGEST_PLACE),
        route: id(made.route),
        form: JSON.stringify(Object.fromEntries(form)),
        card: null,
        state: 'open',
        created_at: now(),
        taken_by: null,
        taken_at: null,
        closed_by: null,
        closed_at: null,
      };
      await db.insertInto('handovers').values(row).execute();
      return handoverOf(row);
    },
    get: async (handover) => {
      const row = await all().where('id', '=', handover).executeTakeFirst();
      return row && handoverOf(row);
    },
    setCard: (handover, card) => change(handover, ['open', 'taken', 'closed'], { card: plain(card, LONGEST_CARD) }),
    take: (handover, person) => change(handover, ['open'], { state: 'taken', taken_by: id(person), taken_at: now() }),
    close: (handover, person) =>
      change(handover, ['open', 'taken'], { state: 'closed', closed_by: id(person), closed_at: now() }),
    list: async (state, page) => (await rowsOf(all().where('state', '=', state), page).execute()).map(handoverOf),
  };
}

function handoverOf(row: Selectable<Tables['handovers']>): Handover {
  return {
    id: row.id,
    family: row.family,
    ...(row.entry !== null && { entry: row.entry }),
    person: row.person,
    place: row.place,
    route: row.route,
    form: formSchema.parse(JSON.parse(row.form)),
    ...(row.card !== null && { card: row.card }),
    // `create` and `change` are the only writers.
    state: row.state as Handover['state'],
    createdAt: row.created_at,
    ...(row.taken_by !== null && { takenBy: row.taken_by }),
    ...(row.taken_at !== null && { takenAt: row.taken_at }),
    ...(row.closed_by !== null && { closedBy: row.closed_by }),
    ...(row.closed_at !== null && { closedAt: row.closed_at }),
  };
}
