/** Many small writes in one transaction. */
import type { Recorded } from '../desk/ports/store.ts';
import { takeFirst } from './events.ts';
import { writeVote } from './feedback.ts';
import { writeGap } from './gaps.ts';
import { writeLookups } from './lookups.ts';
import type { Parts } from './parts.ts';
import { writeRecent } from './recents.ts';

/** The tenant of the store's own rows; no platform's tenant is named so. */
const INTERNAL = '-';
/** Nobody sends a batch again after so long. */
const REMEMBERED_MS = 86_400_000;

/** Keeps all items or none. The batch is remembered with them, so that a second try after a lost answer counts nothing twice. */
export async function writeBatch(parts: Parts, batch: string, items: readonly Recorded[]): Promise<void> {
  await parts.db.transaction().execute(async (transaction) => {
    const within: Parts = { ...parts, db: transaction };
    if (!(await takeFirst(within, INTERNAL, `batch:${batch}`, REMEMBERED_MS))) return;
    await writeLookups(
      within,
      items.filter((item) => item.kind === 'lookup'),
    );
    for (const item of items) if (item.kind !== 'lookup') await write(within, item);
  });
}

function write(parts: Parts, item: Exclude<Recorded, { kind: 'lookup' }>): Promise<void> {
  switch (item.kind) {
    case 'vote':
      return writeVote(parts, item.tenant, item.vote);
    case 'gap':
      return writeGap(parts, item.tenant, item.gap);
    case 'recent':
      return writeRecent(parts, item.tenant, item.recent);
    default:
      return item satisfies never;
  }
}
