/** The service killed in the middle of its writes. What it has told a person or a monitor to be kept is there afterwards. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Backend, type Place, postgresBackend, sqliteBackend } from '../store/backend.ts';
import { type Postgres, startPostgres } from '../store/postgres.ts';
import { PASTE } from './failing.ts';
import { envOf, type Live, openLive } from './live.ts';

const ROUNDS = 1;
const WRITERS = 4;
const FEWEST = 15;

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
}, 300_000);
afterAll(() => postgres?.remove());

interface Acknowledged {
  /** Words of changes to a note that somebody was told of. */
  edits: string[];
  /** Items that `/readyz` called stored. */
  stored: number;
}

/** Asks and changes a note from several sides, until the service is gone. */
async function storm(service: Live, round: number): Promise<Acknowledged> {
  const told: Acknowledged = { edits: [], stored: 0 };
  let next = 0;
  const write = async (): Promise<void> => {
    for (;;) {
      const words = `change ${round} ${next++}.`;
      const { said } = await service.ask(`note 100050 edit 1 ${words}`);
      if (said.includes('Note changed')) told.edits.push(words);
      await service.ask(PASTE);
      told.stored = Math.max(told.stored, (await service.store()).stored);
    }
  };
  // Each ends with the connection that broke.
  const writers = Array.from({ length: WRITERS }, () => write().catch(() => {}));
  // Killed before or after a look-up is kept; in the last round after one, so that there is something to count.
  const hasStored = () => told.stored > 0 || round < ROUNDS - 1;
  while (told.edits.length < FEWEST || !hasStored()) await sleep(5);
  await sleep((round * 37) % 100);
  service.child.kill('SIGKILL');
  await Promise.all(writers);
  await service.ended;
  return told;
}

async function column(backend: Backend, place: Place, name: string, table: string): Promise<unknown[]> {
  return (await backend.sql(place, `select ${name} from ${table}`)).map((row) => row[name]);
}

async function surviveStorms(backend: Backend): Promise<void> {
  const place = await backend.place();
  const env = envOf(place);
  const edits: string[] = [];
  let stored = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const service = await openLive(env);
    await service.untilStore({ state: 'ok' });
    if (round === 0) expect((await service.ask('note 100050 The first words.')).said).toContain('Note added');
    const told = await storm(service, round);
    edits.push(...told.edits);
    stored += told.stored;
    const kept = new Set(await column(backend, place, 'text', 'note_changes'));
    expect(edits.filter((words) => !kept.has(words))).toEqual([]);
    expect((await column(backend, place, 'id', 'lookups')).length).toBeGreaterThanOrEqual(stored);
    if (backend.name === 'sqlite')
      expect(await backend.sql(place, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  }
  expect(edits.length).toBeGreaterThanOrEqual(FEWEST * ROUNDS);
  expect(stored).toBeGreaterThan(0);
}

describe('a service that is killed while it writes', { timeout: 120_000 }, () => {
  it('loses nothing on SQLite that it has acknowledged', () => surviveStorms(sqliteBackend));

  it('loses nothing on PostgreSQL that it has acknowledged', () => surviveStorms(postgresBackend(() => postgres)));
});
