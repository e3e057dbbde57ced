import { describe, expect, it } from 'vitest';
import { measureDiagnose } from '../../scripts/bench/diagnose.ts';
import { agentLog } from '../../scripts/bench/logs.ts';
import { devPastes } from '../../scripts/bench/pastes.ts';
import { syntheticKnowledge } from '../../scripts/bench/synthetic.ts';
import { loadKnowledge } from '../../src/knowledge/build.ts';

const knowledge = loadKnowledge();

describe('npm run bench', () => {
  it('gives every figure of a diagnosis; it is not slower than MiniSearch and ten times as fast as fuse.js', () => {
    // Every third shows the shape, and who is faster by far.
    const texts = devPastes().texts.filter((_, at) => at % 3 === 0);
    const figures = measureDiagnose(knowledge, texts, { short: true, progress: () => undefined });
    expect(Object.keys(figures)).toEqual([
      'entries',
      'pastes',
      'mars_ms_p50',
      'mars_ms_p99',
      'minisearch_ms_p50',
      'flexsearch_ms_p50',
      'fuse_ms_p50',
      'log64k_ms',
      'log1m_ms',
    ]);
    for (const value of Object.values(figures)) expect(value).toBeGreaterThan(0);
    expect(figures).toMatchObject({ entries: knowledge.entries.size, pastes: texts.length });
    expect(figures.mars_ms_p50).toBeLessThanOrEqual(figures.minisearch_ms_p50);
    expect(figures.fuse_ms_p50).toBeGreaterThanOrEqual(10 * figures.mars_ms_p50);
  }, 60_000);

  it('measures with the same made-up logs and knowledge in every run', () => {
    const log = agentLog(65_536);
    expect(log).toHaveLength(65_536);
    expect(agentLog(65_536)).toBe(log);
    const made = syntheticKnowledge(knowledge, 500);
    expect(made.entries.size).toBe(500);
    expect([...syntheticKnowledge(knowledge, 500).entries]).toEqual([...made.entries]);
  });
});
