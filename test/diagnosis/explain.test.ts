/** What a finding rests on is told in words that a button carries whole, so that a card drawn again says the same. */
import { describe, expect, it } from 'vitest';
import { shippedFiles } from '../../scripts/eval/floors.ts';
import { readLabelled } from '../../scripts/labelled.ts';
import { ABOUT_LIMITS } from '../../src/answer/about.ts';
import { LIMITS } from '../../src/diagnosis/limits.ts';
import { codesOf, formatCode } from '../../src/knowledge/codes.ts';
import { diagnose, knowledge } from '../helpers/diagnosis.ts';

const reasons = readLabelled(shippedFiles())
  .flatMap(({ text }) => diagnose(text).findings)
  .flatMap(({ entries }) => entries.flatMap(({ matched }) => matched));

describe('a reason', () => {
  it('is never longer than a button carries, whatever was pasted', () => {
    expect(reasons.filter((one) => one.length > ABOUT_LIMITS.matchedLetters)).toEqual([]);
    const codes = [...knowledge.entries.values()].flatMap((entry) => codesOf(entry).map(formatCode));
    expect(codes.filter((one) => one.length > ABOUT_LIMITS.matchedLetters)).toEqual([]);
  });

  it('quotes a short sentence whole, and a long one up to a whole word', () => {
    const quotes = reasons.flatMap((one) => one.match(/^said like "(.*)" \(\d+%\)$/)?.[1] ?? []);
    const [cut, whole] = [true, false].map((isCut) => quotes.filter((one) => one.endsWith('…') === isCut));
    expect(whole?.length).toBeGreaterThan(100);
    expect(cut?.length).toBeGreaterThan(100);
    expect([...(cut ?? []), ...(whole ?? [])].filter(({ length }) => length > LIMITS.quoted)).toEqual([]);
    const sentences = [...knowledge.entries.values()].flatMap((entry) => {
      const { symptoms = [] } = knowledge.wordings.get(entry.id) ?? {};
      return entry.kind === 'guide' ? [entry.title, ...entry.symptoms, ...symptoms] : symptoms;
    });
    const isWhole = (one: string) => sentences.includes(one);
    const isBeginning = (one: string) => sentences.some((sentence) => sentence.startsWith(one.replace(/…$/, ' ')));
    expect(whole?.filter((one) => !isWhole(one))).toEqual([]);
    expect(cut?.filter((one) => !isBeginning(one))).toEqual([]);
  });
});
