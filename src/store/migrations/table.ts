/** What migrations have in common. */
import { type CreateTableBuilder, type Kysely, SqliteAdapter, sql } from 'kysely';

/** Migrations know the tables as they were at their time, not as they are now. */
export type AnyDatabase = Kysely<unknown>;

/** A table being made; kysely need not know the names of its columns. */
type Builder = CreateTableBuilder<string, string>;

/** Starts a table; in SQLite a strict one, which refuses values of another type as PostgreSQL does. */
export function table(db: AnyDatabase, name: string): Builder {
  const builder: Builder = db.schema.createTable(name);
  return db.getExecutor().adapter instanceof SqliteAdapter ? builder.modifyEnd(sql`strict`) : builder;
}

/** Text that must be there. */
export function withTexts(builder: Builder, names: readonly string[]): Builder {
  return names.reduce<Builder>((made, name) => made.addColumn(name, 'text', (column) => column.notNull()), builder);
}

/** Text that may be missing. */
export function withOptionalTexts(builder: Builder, names: readonly string[]): Builder {
  return names.reduce<Builder>((made, name) => made.addColumn(name, 'text'), builder);
}
