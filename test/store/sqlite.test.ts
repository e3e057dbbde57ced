import { describe } from 'vitest';
import { sqliteBackend } from './backend.ts';
import { storeContract } from './contract/contract.ts';

describe('the store on SQLite', () => {
  storeContract(sqliteBackend);
});
