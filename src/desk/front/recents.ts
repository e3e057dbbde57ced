/** What a person looked up last, for that person alone. */
import type { EntryRef } from '../../answer/model.ts';
import { entryRefs } from '../../answer/titles.ts';
import type { Knowledge } from '../../knowledge/types.ts';
import { type Asker, isKnown } from './asker.ts';
import type { Memory } from './memory.ts';

/** Who waits for it sees a page without it rather than none. */
const WAIT_MS = 1_000;

/** The entries, newest first; those that are gone are left out, and while the store does not work there are none. */
export async function recentsOf(asker: Asker, memory: Memory, knowledge: Knowledge): Promise<EntryRef[]> {
  const store = memory.store();
  if (!isKnown(asker) || !store) return [];
  const none = new Promise<[]>((resolve) => memory.later(WAIT_MS, () => resolve([])));
  try {
    const recents = await Promise.race([store.forTenant(asker.tenant).recents.of(asker.person), none]);
    return entryRefs(
      recents.map(({ entry }) => entry),
      knowledge,
    );
  } catch (error) {
    memory.onFailed(error);
    return [];
  }
}
