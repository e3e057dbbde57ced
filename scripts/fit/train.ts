/** Fits the model by gradient ascent on the log-likelihood. */
import { ENTRY_FEATURES } from '../../src/diagnosis/features/entry.ts';
import { NONE_FEATURES } from '../../src/diagnosis/features/none.ts';
import { type Model, score, shares } from '../../src/diagnosis/model.ts';

/** One labelled paste as rows of features. */
export interface Example {
  id: string;
  rows: number[][];
  none: number[];
  /** Indexes of right rows; empty when "none of them" is right. */
  right: number[];
}

const ROUNDS = 1_500;
/** Keeps weights small where the examples say little. */
const PENALTY = 0.02;

const zero = (): Model => ({ entry: ENTRY_FEATURES.map(() => 0), none: NONE_FEATURES.map(() => 0) });

/** Weights that stay as they are while others are fitted. */
export interface Fixed {
  model: Model;
  /** The entries' features that are fitted; all else is fixed. */
  but: readonly (typeof ENTRY_FEATURES)[number][];
}

/** Gradient ascent on the log-likelihood, with momentum and a penalty on large weights. */
export function fitModel(training: readonly Example[], fixed?: Fixed): Model {
  const model = fixed ? { entry: [...fixed.model.entry], none: [...fixed.model.none] } : zero();
  const isFree = {
    entry: ENTRY_FEATURES.map((name) => fixed?.but.includes(name) ?? true),
    none: NONE_FEATURES.map(() => !fixed),
  };
  const speed = zero();
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = gradientAt(model, training);
    for (const part of ['entry', 'none'] as const) {
      const weights = model[part] as number[];
      for (const [at, value] of weights.entries()) {
        if (!isFree[part][at]) continue;
        const step = ((gradient[part][at] ?? 0) - PENALTY * value) / training.length;
        (speed[part] as number[])[at] = 0.9 * (speed[part][at] ?? 0) + 0.35 * step;
        weights[at] = value + (speed[part][at] ?? 0);
      }
    }
  }
  return model;
}

function gradientAt(model: Model, training: readonly Example[]): Model {
  const gradient = zero();
  for (const { rows, none, right } of training) {
    const scores = rows.map((row) => score(model.entry, row));
    const noneScore = score(model.none, none);
    const confidences = shares(scores, noneScore);
    const noneShare = 1 - confidences.reduce((total, value) => total + value, 0);
    const rightShare = right.length > 0 ? right.reduce((total, at) => total + (confidences[at] ?? 0), 0) : noneShare;
    for (const [at, row] of rows.entries()) {
      const share = confidences[at] ?? 0;
      const target = right.includes(at) ? share / Math.max(rightShare, 1e-9) : 0;
      add(gradient.entry, row, target - share);
    }
    add(gradient.none, none, (right.length > 0 ? 0 : 1) - noneShare);
  }
  return gradient;
}

function add(target: readonly number[], row: readonly number[], factor: number): void {
  for (const [at, value] of row.entries()) (target as number[])[at] = (target[at] ?? 0) + factor * value;
}
