/** Counts what `forget.ts` would touch, by the same tables and conditions. */
import type { Held } from '../desk/ports/forget.ts';
import { OWN, SIGNED, TABLES } from './forget.ts';
import type { Parts } from './parts.ts';
import type { Tables } from './schema.ts';

const NAMES: Readonly<Record<keyof Tables, Held['what']>> = {
  lookups: 'look-ups',
  feedback: 'votes',
  recents: 'recent look-ups',
  gaps: 'gaps',
  notes: 'notes',
  note_changes: 'changes of notes',
  settings: 'settings',
  seen_events: 'events',
  installations: 'installations',
  outbox: 'messages',
  handovers: 'hand-overs',
};

/** What is kept of a tenant. */
export async function heldOfTenant({ db }: Parts, tenant: string): Promise<Held[]> {
  const held: Held[] = [];
  for (const table of TABLES) {
    const rows = db.selectFrom(table).where('tenant', '=', tenant);
    const { count } = await rows.select(({ fn }) => fn.countAll().as('count')).executeTakeFirstOrThrow();
    held.push({ what: NAMES[table], how: 'delete', rows: Number(count) });
  }
  return held.filter(({ rows }) => rows > 0);
}

/** What is kept of a person in a tenant. */
export async function heldOfPerson({ db }: Parts, tenant: string, person: string): Promise<Held[]> {
  const held: Held[] = [];
  const add = (table: keyof Tables, how: Held['how'], { count }: { count: number | string | bigint }): void => {
    held.push({ what: NAMES[table], how, rows: Number(count) });
  };
  for (const table of OWN) {
    const own = db.selectFrom(table).where('tenant', '=', tenant).where('person', '=', person);
    add(table, 'delete', await own.select(({ fn }) => fn.countAll().as('count')).executeTakeFirstOrThrow());
  }
  const gaps = db.selectFrom('gaps').where('tenant', '=', tenant).where('person', '=', person);
  const counted = gaps.select(({ fn }) => fn.countAll().as('count'));
  add('gaps', 'delete', await counted.where('count', '=', 1).executeTakeFirstOrThrow());
  add('gaps', 'unsign', await counted.where('count', '>', 1).executeTakeFirstOrThrow());
  for (const [table, column] of SIGNED) {
    const signed = db.selectFrom(table).where('tenant', '=', tenant).where(column, '=', person);
    // A hand-over that the person asked for goes as a whole.
    const others = table === 'handovers' ? signed.where('person', '!=', person) : signed;
    add(table, 'unsign', await others.select(({ fn }) => fn.countAll().as('count')).executeTakeFirstOrThrow());
  }
  return held.filter(({ rows }) => rows > 0);
}
