/** Deletes what is too old, a few thousand rows at a time so that nobody waits long. */
import type { Parts } from './parts.ts';

const AT_ONCE = 2_000;

/** Deletes rows older than `before` (ISO time), and events that are over. Gives their number. */
export async function prune({ db, now }: Parts, before: string): Promise<number> {
  const over = now();
  let rows = 0;
  rows += await repeat(() => {
    const old = db.selectFrom('lookups').select('id').where('at', '<', before).limit(AT_ONCE);
    return db.deleteFrom('lookups').where('id', 'in', old).executeTakeFirst();
  });
  rows += await repeat(() => {
    const old = db.selectFrom('feedback').select('id').where('at', '<', before).limit(AT_ONCE);
    return db.deleteFrom('feedback').where('id', 'in', old).executeTakeFirst();
  });
  rows += await repeat(() => {
    const old = db.selectFrom('gaps').select('id').where('last_seen', '<', before).limit(AT_ONCE);
    return db.deleteFrom('gaps').where('id', 'in', old).executeTakeFirst();
  });
  rows += await repeat(() => {
    const old = db.selectFrom('handovers').select('id').where('created_at', '<', before).limit(AT_ONCE);
    return db.deleteFrom('handovers').where('id', 'in', old).executeTakeFirst();
  });
  rows += await repeat(() => {
    const old = db.selectFrom('outbox').select('id').where('created_at', '<', before).limit(AT_ONCE);
    return db.deleteFrom('outbox').where('id', 'in', old).executeTakeFirst();
  });
  // A note that stands is the team's; of one that was removed the history goes first.
  rows += await repeat(() => {
    const removed = db.selectFrom('notes').select('id').where('removed_at', '<', before);
    return db.deleteFrom('note_changes').where('note', 'in', removed).executeTakeFirst();
  }, true);
  rows += await repeat(() => db.deleteFrom('notes').where('removed_at', '<', before).executeTakeFirst(), true);
  // A person has few.
  rows += await repeat(() => db.deleteFrom('recents').where('at', '<', before).executeTakeFirst(), true);
  rows += await repeat(() => db.deleteFrom('seen_events').where('expires_at', '<=', over).executeTakeFirst(), true);
  return rows;
}

async function repeat(step: () => Promise<{ numDeletedRows: bigint }>, once = false): Promise<number> {
  let all = 0;
  for (;;) {
    const rows = Number((await step()).numDeletedRows);
    all += rows;
    if (once || rows < AT_ONCE) return all;
  }
}
