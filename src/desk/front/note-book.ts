/**
 * A team's notes, at hand: answers do not wait for the store. What this process writes shows at once; what another one
 * writes, within `FRESH_MS`.
 */
import type { Note } from '../ports/notes.ts';
import type { TenantId } from '../ports/tenant.ts';
import type { Memory } from './memory.ts';

const FRESH_MS = 15_000;
/** The first answer to a team waits so long for its notes; later ones not at all. */
const WAIT_MS = 150;
const MOST_TEAMS = 500;
/** Letters of all notes at hand: some 20 MB. */
const MOST_LETTERS = 10_000_000;

interface Page {
  notes: ReadonlyMap<string, readonly Note[]>;
  readAt: number;
  letters: number;
  reading?: Promise<void> | undefined;
}

export class NoteBook {
  readonly #memory: Memory;
  readonly #pages = new Map<TenantId, Page>();

  readonly #most: number;

  constructor(memory: Memory, most: { letters: number } = { letters: MOST_LETTERS }) {
    this.#memory = memory;
    this.#most = most.letters;
  }

  /** The team's notes on these entries, oldest first; none while they cannot be read. */
  async of(tenant: TenantId, entries: readonly string[]): Promise<ReadonlyMap<string, readonly Note[]>> {
    const page = this.#pages.get(tenant) ?? this.#newPage(tenant);
    const never = page.readAt === 0;
    if (never || this.#memory.now() - page.readAt > FRESH_MS) page.reading ??= this.#read(tenant, page);
    if (never && page.reading) await Promise.race([page.reading, this.#patience()]);
    return new Map(entries.map((entry) => [entry, page.notes.get(entry) ?? []]));
  }

  /** Reads the team's notes again before the next answer: they were changed here. */
  async changed(tenant: TenantId): Promise<void> {
    const page = this.#pages.get(tenant) ?? this.#newPage(tenant);
    await page.reading;
    await this.#read(tenant, page);
  }

  #newPage(tenant: TenantId): Page {
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size < MOST_TEAMS) break;
      this.#pages.delete(oldest);
    }
    const page: Page = { notes: new Map(), readAt: 0, letters: 0 };
    this.#pages.set(tenant, page);
    return page;
  }

  async #read(tenant: TenantId, page: Page): Promise<void> {
    try {
      const notes = await this.#memory.store()?.forTenant(tenant).notes.list();
      if (!notes) return;
      page.notes = Map.groupBy(notes, (note) => note.entry);
      page.readAt = this.#memory.now();
      page.letters = notes.reduce((sum, { text }) => sum + text.length, 0);
      this.#makeRoom(tenant);
    } catch (error) {
      // The recorder tells of trouble with the store; notes of before are better than none.
      this.#memory.onFailed(error);
    } finally {
      page.reading = undefined;
    }
  }

  /** Lets go of the oldest pages, but not of the one that was just read. */
  #makeRoom(besides: TenantId): void {
    let letters = 0;
    for (const page of this.#pages.values()) letters += page.letters;
    for (const [tenant, page] of this.#pages) {
      if (letters <= this.#most) break;
      if (tenant === besides) continue;
      letters -= page.letters;
      this.#pages.delete(tenant);
    }
  }

  #patience(): Promise<void> {
    return new Promise((resolve) => this.#memory.later(WAIT_MS, resolve));
  }
}
