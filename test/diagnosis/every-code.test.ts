import { describe, expect, it } from 'vitest';
import { createDiagnosis } from '../../src/diagnosis/diagnose.ts';
import { loadKnowledge } from '../../src/knowledge/build.ts';
import { codesOf } from '../../src/knowledge/codes.ts';

const knowledge = loadKnowledge();
const diagnose = createDiagnosis(knowledge);

/** The entry that a text is answered with, if it is. */
function answered(text: string): string | undefined {
  const [finding] = diagnose(text).findings;
  return finding?.verdict === 'answer' ? finding.entries[0]?.id : undefined;
}

const codes = [...knowledge.entries.values()].flatMap((entry) =>
  codesOf(entry).map(({ kind, value, needs }) => ({ id: entry.id, kind, value, needs })),
);
const ids = codes.filter(({ kind, needs }) => kind === 'mars-id' && needs === undefined);
const names = codes.filter(({ kind }) => kind === 'name');

describe('every code of the knowledge, as the agent writes it', () => {
  it('is there in numbers', () => {
    expect(ids.length).toBeGreaterThan(600);
    expect(names.length).toBeGreaterThan(250);
  });

  it.each([
    ['(ID: n)', (n: number) => `The operation failed. (ID: ${n})`],
    ['[0xH]', (n: number) => `The operation failed. [0x${n.toString(16).toUpperCase()}]`],
    ['(0xH), with a zero before', (n: number) => `D:\\ | The operation failed. (0x0${n.toString(16)})`],
    ['French', (n: number) => `L'opération a échoué. (ID : ${n})`],
  ])('%s gives its own entry, none another', (_, write) => {
    const wrong = ids.filter(({ id, value }) => answered(write(Number(value))) !== id);
    expect(wrong.map(({ value }) => value)).toEqual([]);
  });

  it('by its name gives its own entry', () => {
    const wrong = names.filter(({ id, value }) => answered(`Error code: ${value}\nRecommended Action: NA`) !== id);
    expect(wrong.map(({ value }) => value)).toEqual([]);
  });

  it('does not stand for its neighbour', () => {
    const known = new Set(ids.map(({ value }) => value));
    const free = ids.map(({ value }) => Number(value) + 1).filter((next) => !known.has(String(next)));
    expect(free.filter((next) => answered(`The operation failed. (ID: ${next})`) !== undefined)).toEqual([]);
  });
});
