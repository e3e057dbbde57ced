/** What the size of the knowledge costs: the median diagnosis with more and more entries. */
import { createDiagnosis } from '../../src/diagnosis/diagnose.ts';
import type { Knowledge } from '../../src/knowledge/types.ts';
import type { Progress } from './progress.ts';
import { syntheticKnowledge } from './synthetic.ts';
import { median, round, timeTexts } from './timing.ts';

export interface GrowthFigures {
  entries: number;
  ms_p50: number;
}

const SIZES = { short: [500, 5_000], full: [500, 5_000, 50_000] };
const ROUNDS = { short: 3, full: 9 };

/** Indexes each size once, then lets all sizes take turns on the pastes. */
export function measureGrowth(
  knowledge: Knowledge,
  pastes: readonly string[],
  { short, progress }: { short: boolean; progress: Progress },
): GrowthFigures[] {
  const form = short ? 'short' : 'full';
  const engines = Object.fromEntries(
    SIZES[form].map((size) => {
      progress(`growth: ${size} entries`);
      return [`with ${size}`, createDiagnosis(syntheticKnowledge(knowledge, size))];
    }),
  );
  const times = timeTexts(engines, pastes, ROUNDS[form]);
  return SIZES[form].map((size) => ({ entries: size, ms_p50: round(median(times[`with ${size}`] ?? [])) }));
}
