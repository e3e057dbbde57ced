/** Every migration by its name, in order. One that was released is never changed: a new one follows. */
import type { Migration } from 'kysely/migration';
import { up as first } from './0001-first.ts';
import { up as sharedWork } from './0002-shared-work.ts';
import { up as recents } from './0003-recents.ts';

export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first': { up: first },
  '0002-shared-work': { up: sharedWork },
  '0003-recents': { up: recents },
};
