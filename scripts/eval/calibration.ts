/** Calibration: whether what is said with a confidence is right as often as the confidence promises. */

/** One thing said: how surely, and whether it was right. */
export interface Said {
  confidence: number;
  right: boolean;
}

/** One row of the reliability table. */
export interface Bin {
  from: number;
  to: number;
  count: number;
  /** Mean confidence, and the share that was right; 0 for an empty bin. */
  said: number;
  right: number;
}

const BINS = 10;

/** The reliability table: ten bins of equal width; 1.0 belongs to the last. */
export function reliability(all: readonly Said[]): Bin[] {
  return Array.from({ length: BINS }, (_, at) => {
    const own = all.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS + 1e-9)) === at);
    const mean = (value: (one: Said) => number) =>
      own.reduce((total, one) => total + value(one), 0) / Math.max(1, own.length);
    return {
      from: at / BINS,
      to: (at + 1) / BINS,
      count: own.length,
      said: mean(({ confidence }) => confidence),
      right: mean(({ right }) => (right ? 1 : 0)),
    };
  });
}

/** The expected calibration error: the gap of each bin between said and right, weighed by what is in it. */
export function expectedError(bins: readonly Bin[]): number {
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce((sum, { count, said, right }) => sum + count * Math.abs(said - right), 0) / Math.max(1, total);
}

/** The reliability table and its error as text. */
export function reliabilityText(bins: readonly Bin[]): string {
  const rows = bins.map(
    ({ from, to, count, said, right }) =>
      `  ${from.toFixed(1)} to ${to.toFixed(1)}  ${String(count).padStart(5)}` +
      (count > 0 ? `   said ${said.toFixed(3)}   right ${right.toFixed(3)}` : ''),
  );
  return [...rows, `  expected calibration error ${expectedError(bins).toFixed(3)}`, ''].join('\n');
}
