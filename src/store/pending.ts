/** What waits to be kept: a bounded queue, cut into batches. */
import type { Recorded, Store } from '../desk/ports/store.ts';
import { troubleOf } from './faults.ts';

export interface PendingParts {
  /** Items that wait at most; what comes when it is full is dropped. */
  limit: number;
  /** Items of one transaction. */
  batch: number;
  /** Makes ids for batches. */
  newId: () => string;
}

export interface Pending {
  /** False when the item was dropped. */
  put(item: Recorded): boolean;
  readonly size: number;
  /** Writes one batch. Rejects where the same batch may succeed later; it stays the next one. */
  writeNext(store: Pick<Store, 'record'>): Promise<{ stored: number; dropped: number }>;
}

interface Batch {
  /** Stays the same for every try, so that a try whose answer was lost counts nothing twice. */
  id: string;
  items: Recorded[];
}

export function createPending({ limit, batch: batchSize, newId }: PendingParts): Pending {
  let queue: Recorded[] = [];
  const batches: Batch[] = [];
  let size = 0;

  /** The next batch; none where nothing waits. */
  const next = (): Batch | undefined => {
    if (batches.length === 0 && queue.length > 0) {
      batches.push({ id: newId(), items: queue.slice(0, batchSize) });
      queue = queue.slice(batchSize);
    }
    return batches[0];
  };
  const done = (batch: Batch): void => {
    batches.shift();
    size -= batch.items.length;
  };

  return {
    put: (item) => {
      if (size >= limit) return false;
      queue.push(item);
      size++;
      return true;
    },
    get size() {
      return size;
    },
    writeNext: async (store) => {
      const batch = next();
      if (!batch) return { stored: 0, dropped: 0 };
      try {
        await store.record(batch.id, batch.items);
      } catch (error) {
        if (troubleOf(error).passing) throw error;
        if (batch.items.length === 1) {
          done(batch);
          return { stored: 0, dropped: 1 };
        }
        // Something in it will never be taken: halves, until that one item stands alone.
        const middle = batch.items.length >> 1;
        const halves = [batch.items.slice(0, middle), batch.items.slice(middle)];
        batches.splice(0, 1, ...halves.map((items) => ({ id: newId(), items })));
        return { stored: 0, dropped: 0 };
      }
      done(batch);
      return { stored: batch.items.length, dropped: 0 };
    },
  };
}
