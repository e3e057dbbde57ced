/** Choices that nobody makes are gaps. Which were made is known by all processes, where they share a store. */
import type { Answer, Reply } from '../../answer/model.ts';
import type { TenantId } from '../ports/tenant.ts';
import type { KnownAsker } from './asker.ts';
import type { Memory } from './memory.ts';
import { gapOf } from './records.ts';

/** After so long without a press a choice counts as abandoned. */
export const ABANDONED_MS = 30 * 60_000;
/** Choices that are waited for at once; those beyond are let go. */
const MOST_WAITING = 500;

export class Choices {
  readonly #memory: Memory;
  /** Whose they are: who is forgotten leaves no gap behind. */
  readonly #waiting = new Set<Pick<KnownAsker, 'tenant' | 'person'>>();

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  /** A choice was offered; its gap is kept when nobody takes it. */
  offered({ answers: [first], findings }: Reply, { tenant, person }: KnownAsker): void {
    const finding = findings?.[0];
    if (first?.kind !== 'choose' || finding?.verdict !== 'choose' || this.#waiting.size >= MOST_WAITING) return;
    const gap = gapOf('abandoned', finding, person, new Date(this.#memory.now()).toISOString());
    const key = keyOf(idsOf(first));
    const whose = { tenant, person };
    this.#waiting.add(whose);
    this.#memory.later(ABANDONED_MS, () => {
      if (!this.#waiting.delete(whose)) return;
      void this.#claim(tenant, key).then((unmade) => unmade && this.#memory.record({ kind: 'gap', tenant, gap }));
    });
  }

  /** One of the options was taken, or none of them was said to be it. */
  made(tenant: TenantId, options: readonly string[]): void {
    if (options.length > 1) void this.#claim(tenant, keyOf(options));
  }

  /** Waits no more for the choices of a person. */
  forget(tenant: TenantId, person: string): void {
    for (const whose of this.#waiting) {
      if (whose.tenant === tenant && whose.person === person) this.#waiting.delete(whose);
    }
  }

  /** True for who comes first: the press, or the end of the wait. Without a store nothing is known: then it is no gap. */
  async #claim(tenant: TenantId, key: string): Promise<boolean> {
    try {
      return (
        (await this.#memory
          .store()
          ?.forTenant(tenant)
          .events.first(key, 2 * ABANDONED_MS)) ?? false
      );
    } catch (error) {
      this.#memory.onFailed(error);
      return false;
    }
  }
}

function idsOf({ options }: Extract<Answer, { kind: 'choose' }>): string[] {
  return options.map(({ entry }) => entry.id);
}

function keyOf(options: readonly string[]): string {
  return `choice:${[...options].sort().join(',')}`;
}
