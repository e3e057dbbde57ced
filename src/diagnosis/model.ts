/**
 * The model: a conditional logit. Each likely entry and "none of them" get a score that is a weighted sum of their
 * features; a confidence is an entry's share of all. The numbers are fitted by `npm run fit`.
 */
export interface Model {
  entry: readonly number[];
  none: readonly number[];
}

/** The weighted sum of a row of features. */
export function score(weights: readonly number[], features: readonly number[]): number {
  let total = 0;
  for (const [at, value] of features.entries()) total += value * (weights[at] ?? 0);
  return total;
}

/** Share of each of `scores` among all of them and `none`. */
export function shares(scores: readonly number[], none: number): number[] {
  const top = Math.max(none, ...scores);
  const powers = scores.map((value) => Math.exp(value - top));
  const sum = powers.reduce((total, value) => total + value, Math.exp(none - top));
  return powers.map((value) => value / sum);
}
