/** Kills a process in the middle of its writes, and PostgreSQL under a recorder, twenty times. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAt, postgresBackend, sqliteBackend } from '../store/backend.ts';
import { stormContract } from '../store/contract/storm.ts';
import { type Postgres, startPostgres } from '../store/postgres.ts';
import { recorderOn } from '../store/recorder.ts';
import { CONTOSO, gap } from '../store/samples.ts';

const ROUNDS = 20;
let postgres: Postgres | undefined;

beforeAll(async () => {
  postgres = await startPostgres();
});

afterAll(async () => {
  await postgres?.remove();
});

describe('on SQLite', () => {
  stormContract(sqliteBackend, ROUNDS);
});

describe('on PostgreSQL', () => {
  const server = (): Postgres => {
    if (!postgres) throw new Error('PostgreSQL did not start.');
    return postgres;
  };
  const backend = postgresBackend(server);
  stormContract(backend, ROUNDS);

  it('the server may crash again and again: nothing acknowledged is lost, nothing is kept twice', async () => {
    const place = await backend.place();
    const { recorder } = recorderOn(place);
    let recorded = 0;
    for (let round = 0; round < ROUNDS; round++) {
      for (let index = 0; index < 50; index++, recorded++) {
        recorder.record({ kind: 'gap', tenant: CONTOSO, gap: gap() });
      }
      await sleep((round * 7) % 60);
      await server().crash();
      await server().start();
      expect(await recorder.drain(20_000)).toBe(true);
    }
    expect(recorder.health()).toMatchObject({ stored: recorded, dropped: 0 });
    const { gaps } = (await openAt(place)).forTenant(CONTOSO);
    expect(await gaps.list('open', 9)).toMatchObject([{ count: recorded }]);
    expect(await gaps.list('closed', 9)).toEqual([]);
  });
});
