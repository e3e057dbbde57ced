/** What the modules of the store work with. */
import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';

export interface Parts {
  /** The database, or a transaction in it. */
  db: Kysely<Tables>;
  /** ISO time. */
  now: () => string;
  newId: () => string;
}
