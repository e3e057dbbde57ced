/** Random numbers that are the same at every run, so that a failing test fails again. */

export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number at least 0 and below `end`. */
  below(end: number): number;
  /** One of `items`. */
  pick<T>(items: readonly [T, ...T[]]): T;
}

/** The generator mulberry32, started with the characters of `seed`. */
export function seeded(seed: string): Random {
  let state = [...seed].reduce(
    (hash, character) => Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619),
    2_166_136_261,
  );
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return { next, below, pick: (items) => items[below(items.length)] ?? items[0] };
}
