/** A service on a database that a newer version has made. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Backend, openAt, postgresBackend, sqliteBackend } from '../store/backend.ts';
import { type Postgres, startPostgres } from '../store/postgres.ts';
import { answersAsUsual, doctorSays, saysWhatIsWrong } from './failing.ts';
import { envOf, openLive } from './live.ts';

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
}, 300_000);
afterAll(() => postgres?.remove());

async function refuses(backend: Backend): Promise<void> {
  const place = await backend.place();
  await (await openAt(place)).close();
  const later = "insert into kysely_migration (name, timestamp) values ('9999-later', '2099-01-01') returning name";
  await backend.sql(place, later);
  const env = envOf(place);
  const service = await openLive(env);
  await answersAsUsual(service, 3);
  await saysWhatIsWrong(service, 'STORE_NEWER');
  await doctorSays(env, 'STORE_NEWER');
  expect(await backend.sql(place, 'select * from lookups')).toEqual([]);
  await backend.sql(place, "delete from kysely_migration where name = '9999-later' returning name");
  await service.untilStore({ state: 'ok', stored: 3, waiting: 0 });
}

describe('a database of a newer version', { timeout: 60_000 }, () => {
  it('is refused and left alone on SQLite, and the bot answers', () => refuses(sqliteBackend));

  it('is refused and left alone on PostgreSQL, and the bot answers', () => refuses(postgresBackend(() => postgres)));
});
