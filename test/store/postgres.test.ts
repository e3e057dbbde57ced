import { afterAll, beforeAll, describe } from 'vitest';
import { postgresBackend } from './backend.ts';
import { storeContract } from './contract/contract.ts';
import { type Postgres, startPostgres } from './postgres.ts';

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
});
