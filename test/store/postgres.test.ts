import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openAt, postgresBackend } from './backend.ts';
import { storeContract } from './contract/contract.ts';
import { type Postgres, startPostgres } from './postgres.ts';
import { recorderOn } from './recorder.ts';
import { ALWAYS, CONTOSO, gap, lookup } from './samples.ts';

let postgres: Postgres | undefined;

function server(): Postgres {
  if (!postgres) throw new Error('PostgreSQL did not start.');
  return postgres;
}

beforeAll(async () => {
  postgres = await startPostgres();
}, 300_000);

afterAll(async () => {
  await postgres?.remove();
});

const backend = postgresBackend(server);

describe('the store on PostgreSQL', () => {
  storeContract(backend);

  it('goes on after the server went away and came back, with nothing lost and nothing twice', async () => {
    const place = await backend.place();
    const { recorder, told } = recorderOn(place);
    const record = (from: number, to: number): void => {
      for (let index = from; index < to; index++) {
        recorder.record({ kind: 'lookup', tenant: CONTOSO, lookup: lookup({ answer: `a${index}` }) });
        recorder.record({ kind: 'gap', tenant: CONTOSO, gap: gap() });
      }
    };
    await vi.waitFor(() => expect(recorder.health().state).toBe('ok'), WAIT);
    record(0, 20);
    // In the middle of its writes.
    await vi.waitFor(() => expect(recorder.health().stored).toBeGreaterThan(0), { timeout: 5_000, interval: 1 });
    await server().crash();
    record(20, 40);
    await vi.waitFor(
      () => expect(recorder.health()).toMatchObject({ state: 'failing', code: 'STORE_UNREACHABLE' }),
      WAIT,
    );
    await server().start();
    expect(await recorder.drain(10_000)).toBe(true);
    await vi.waitFor(
      () => expect(recorder.health()).toEqual({ state: 'ok', stored: 80, waiting: 0, dropped: 0 }),
      WAIT,
    );
    const tenant = (await openAt(place)).forTenant(CONTOSO);
    const rows = await tenant.lookups.list(ALWAYS, { limit: 100 });
    expect(rows.map(({ answer }) => answer).sort()).toEqual(
      Array.from({ length: 40 }, (_, index) => `a${index}`).sort(),
    );
    expect(await tenant.gaps.list('open', 9)).toMatchObject([{ count: 40 }]);
    expect(told).toEqual(['STORE_UNREACHABLE', undefined]);
  });
});

const WAIT = { timeout: 20_000, interval: 10 };
