/** Pages of rows in the order of their ids. */
import { type SelectQueryBuilder, sql } from 'kysely';
import type { Page } from '../desk/ports/common.ts';
import type { Tables } from './schema.ts';

const MOST_ROWS = 1_000;
const ID = sql.ref<string>('id');

/** The query, for one page. */
export function rowsOf<Name extends keyof Tables, Row>(
  query: SelectQueryBuilder<Tables, Name, Row>,
  { limit, after }: Page,
): SelectQueryBuilder<Tables, Name, Row> {
  const ordered = query.orderBy(ID).limit(bounded(limit));
  return after === undefined ? ordered : ordered.where(ID, '>', after);
}

/** A limit that the store can bear. */
export function bounded(limit: number): number {
  return Math.min(Math.max(1, Math.trunc(limit)), MOST_ROWS);
}
