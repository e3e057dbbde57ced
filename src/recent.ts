/** A memory of what happened lately: bounded in number and in time, so that it never grows and never gets old. */
interface Kept<Value> {
  value: Value;
  until: number;
}

export interface RecentLimits {
  most: number;
  forMs: number;
}

/** Forgets what is older than `forMs`, and the oldest when there are more than `most`. */
export class Recent<Value> {
  readonly #limits: RecentLimits;
  readonly #now: () => number;
  /** A map keeps the order in which keys came: the first is the oldest. */
  readonly #kept = new Map<string, Kept<Value>>();

  constructor(limits: RecentLimits, now: () => number) {
    this.#limits = limits;
    this.#now = now;
  }

  get(key: string): Value | undefined {
    const kept = this.#kept.get(key);
    if (!kept) return undefined;
    if (kept.until > this.#now()) return kept.value;
    this.#kept.delete(key);
    return undefined;
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  /** Keeps it as the newest. */
  set(key: string, value: Value): void {
    this.#kept.delete(key);
    this.#kept.set(key, { value, until: this.#now() + this.#limits.forMs });
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#limits.most) break;
      this.#kept.delete(oldest);
    }
  }

  delete(key: string): void {
    this.#kept.delete(key);
  }
}
