/** A diagnosis beside the searches of fuse.js, MiniSearch and FlexSearch over the same knowledge and the same pastes. */
import { createDiagnosis } from '../../src/diagnosis/diagnose.ts';
import { indexKnowledge } from '../../src/diagnosis/knowledge-index.ts';
import type { Knowledge } from '../../src/knowledge/types.ts';
import { documentsOf, flexSearch, fuse, miniSearch } from './engines.ts';
import { agentLog } from './logs.ts';
import type { Progress } from './progress.ts';
import { seeded } from './random.ts';
import { median, quantile, round, timed, timeTexts } from './timing.ts';

export interface DiagnoseFigures {
  entries: number;
  pastes: number;
  mars_ms_p50: number;
  mars_ms_p99: number;
  minisearch_ms_p50: number;
  flexsearch_ms_p50: number;
  fuse_ms_p50: number;
  log64k_ms: number;
  log1m_ms: number;
}

const LOG_ROUNDS = { short: 5, full: 15 };
const ROUNDS = { short: 3, full: 11 };
/** fuse.js takes about a second for a paste: it gets as many pastes as fit in, spread over all of them. */
const FUSE_BUDGET_MS = { short: 1_500, full: 12_000 };
const KB = 1_024;

/** Measures the diagnosis of each paste, of a log of 64 KB and one of 1 MB. */
export function measureDiagnose(
  knowledge: Knowledge,
  pastes: readonly string[],
  { short, progress }: { short: boolean; progress: Progress },
): DiagnoseFigures {
  const form = short ? 'short' : 'full';
  const documents = documentsOf(indexKnowledge(knowledge));
  const mars = createDiagnosis(knowledge);
  const engines = { mars, mini: miniSearch(documents), flex: flexSearch(documents) };
  progress(`${pastes.length} pastes by the matcher, MiniSearch and FlexSearch, ${ROUNDS[form]} rounds`);
  const times = timeTexts(engines, pastes, ROUNDS[form]);
  progress('logs of 64 KB and 1 MB');
  const [log64k = 0, log1m = 0] = timeTexts({ mars }, [agentLog(64 * KB), agentLog(KB * KB)], LOG_ROUNDS[form]).mars;
  const slow = timeWithin(fuse(documents), pastes, FUSE_BUDGET_MS[form]);
  progress(`fuse.js took ${slow.length} of the ${pastes.length} pastes in its ${FUSE_BUDGET_MS[form] / 1_000} s`);
  return {
    entries: knowledge.entries.size,
    pastes: pastes.length,
    mars_ms_p50: round(median(times.mars)),
    mars_ms_p99: round(quantile(times.mars, 0.99)),
    minisearch_ms_p50: round(median(times.mini)),
    flexsearch_ms_p50: round(median(times.flex)),
    fuse_ms_p50: round(median(slow)),
    log64k_ms: round(log64k),
    log1m_ms: round(log1m),
  };
}

/** Times texts in a shuffled order until the budget is used up. */
function timeWithin(engine: (text: string) => unknown, texts: readonly string[], budget: number): number[] {
  const random = seeded(texts.length);
  const order = texts
    .map((text) => ({ text, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ text }) => text);
  const times: number[] = [];
  let used = 0;
  for (const text of order) {
    if (used >= budget) break;
    const ms = timed(() => engine(text));
    used += ms;
    times.push(ms);
  }
  return times;
}
