/** Times that other work on the machine disturbs little: medians over rounds in which all that is compared takes turns. */

/** The middle value; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

/** The value that this share of all stays at or below. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** Milliseconds of one call. */
export function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** A way to answer a text; what it gives is not looked at. */
export type Engine = (text: string) => unknown;

/**
 * The time of each text by each engine, in milliseconds: the median over rounds. The engines take turns within a round,
 * so that a busy machine slows all of them alike. One more round before warms them up.
 */
export function timeTexts<Name extends string>(
  engines: Readonly<Record<Name, Engine>>,
  texts: readonly string[],
  rounds: number,
): Record<Name, number[]> {
  const names = Object.keys(engines) as Name[];
  const times = new Map(names.map((name) => [name, texts.map((): number[] => [])]));
  for (let round = -1; round < rounds; round++) {
    for (const name of names) {
      for (const [at, text] of texts.entries()) {
        const ms = timed(() => engines[name](text));
        if (round >= 0) times.get(name)?.[at]?.push(ms);
      }
    }
  }
  return Object.fromEntries(names.map((name) => [name, times.get(name)?.map(median) ?? []])) as Record<Name, number[]>;
}

/** To this many digits after the point. */
export function round(value: number, digits = 3): number {
  return Number(value.toFixed(digits));
}
