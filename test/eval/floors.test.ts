import { describe, expect, it } from 'vitest';
import { belowFloors, measureSets, raisedFloors, readFloors } from '../../scripts/eval/floors.ts';
import { createDiagnosis } from '../../src/diagnosis/diagnose.ts';
import { loadKnowledge } from '../../src/knowledge/build.ts';

describe('the figures on labelled pastes', () => {
  it('stay at or above their recorded floors', { timeout: 120_000 }, () => {
    const knowledge = loadKnowledge();
    const sets = measureSets(createDiagnosis(knowledge), knowledge);
    expect(Object.keys(sets)).not.toHaveLength(0);
    expect(belowFloors(sets, readFloors())).toEqual([]);
  });

  it('are told by name where they fall below, and where no floor is recorded', () => {
    const floors = readFloors();
    const [name = '', shares] = Object.entries(floors)[0] ?? [];
    if (!shares) throw new Error('no floor is recorded');
    expect(belowFloors({ [name]: { ...shares, right: shares.right - 0.1 } }, floors)).toEqual([
      `${name}: right is ${shares.right - 0.1}, its floor is ${shares.right}`,
    ]);
    expect(belowFloors({ other: shares }, floors)[0]).toContain('has no floor');
  });

  it('raise their floors when recorded, and never lower one', () => {
    const floors = readFloors();
    const [name = '', shares] = Object.entries(floors)[0] ?? [];
    if (!shares) throw new Error('no floor is recorded');
    const worse = { ...shares, right: shares.right - 5 };
    expect(raisedFloors({ [name]: worse }, floors)[name]?.right).toBe(shares.right);
    expect(raisedFloors({ [name]: { ...shares, right: 100 } }, { [name]: worse })[name]?.right).toBe(99);
  });
});
