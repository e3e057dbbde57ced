import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerFor, replyFor } from '../../src/answer/build.ts';
import { certaintyWords, findingText } from '../../src/answer/strings.ts';
import type { Candidate, Finding } from '../../src/diagnosis/types.ts';
import { makeKnowledge } from '../helpers/knowledge.ts';

const knowledge = makeKnowledge({
  guides: [
    { id: 'first', title: 'First', summary: 'The first.' },
    { id: 'second', title: 'Second' },
    { id: 'skipped', title: 'Skipped files', codes: [{ hresult: '0x80070005', needs: 'failed-files' }] },
  ],
  codes: [
    'win32\t5\tERROR_ACCESS_DENIED\tAccess is denied.\ttables',
    'http\t407\tProxy Authentication Required\tThe proxy wants a name.\ttables',
    'dpm\t33424\tDpmThing\tA matter of DPM.\ttables',
  ],
});

const candidate = (id: string, confidence = 0.94): Candidate => ({
  id,
  title: id,
  confidence,
  codes: [],
  matched: ['ID 100050'],
});
const finding = (data: Partial<Finding>): Finding => ({
  verdict: 'none',
  entries: [],
  codes: [],
  excerpt: '',
  ...data,
});

describe('certainty in words', () => {
  it('names the steps of certainty', () => {
    expect([0.98, 0.9, 0.7, 0.3].map(certaintyWords)).toEqual([
      'Certain (98%)',
      'Very likely (90%)',
      'Likely (70%)',
      'Possible (30%)',
    ]);
  });

  it('never claims 100%', () => {
    expect(certaintyWords(1)).toBe('Certain (99%)');
    expect(certaintyWords(0)).toBe('Unlikely (1%)');
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (any) => /^[A-Z][a-z ]+ \(\d{1,2}%\)$/.test(certaintyWords(any))),
    );
  });
});

describe('a finding', () => {
  it('becomes the entry with its certainty, the excerpt and the runners-up', () => {
    const answer = answerFor(
      finding({ verdict: 'answer', entries: [candidate('first'), candidate('second', 0.2)], excerpt: 'a\u202Eb' }),
      knowledge,
    );
    expect(answer).toMatchObject({
      kind: 'entry',
      entry: { id: 'first' },
      certainty: { confidence: 0.94, words: 'Very likely (94%)', matched: ['ID 100050'] },
      excerpt: { quoted: 'ab' },
      others: [{ id: 'second', title: 'Second' }],
    });
  });

  it('becomes a choice with summaries', () => {
    const answer = answerFor(
      finding({ verdict: 'choose', entries: [candidate('first', 0.5), candidate('second', 0.4)], excerpt: 'x' }),
      knowledge,
    );
    expect(answer).toMatchObject({
      kind: 'choose',
      intro: findingText.choose,
      options: [{ entry: { id: 'first' }, summary: 'The first.' }, { entry: { id: 'second' } }],
    });
  });

  it('survives entries that the knowledge lost meanwhile', () => {
    const one = finding({ verdict: 'choose', entries: [candidate('gone'), candidate('second')] });
    expect(answerFor(one, knowledge)).toMatchObject({ kind: 'entry', entry: { id: 'second' } });
    const none = finding({ verdict: 'answer', entries: [candidate('gone')] });
    expect(answerFor(none, knowledge).kind).toBe('unknown');
  });

  it('decodes a code and points to the entry that holds in other surroundings', () => {
    const code = { raw: '0x80070005', kind: 'hresult', value: '0x80070005' } as const;
    const answer = answerFor(finding({ verdict: 'decoded', codes: [code, code], excerpt: '0x80070005' }), knowledge);
    expect(answer).toMatchObject({
      kind: 'decoded',
      codes: [
        {
          raw: { quoted: '0x80070005' },
          value: '0x80070005 (-2147024891)',
          symbol: 'ERROR_ACCESS_DENIED',
          meaning: 'Access is denied.',
          source: 'The code tables',
        },
      ],
    });
    expect(answer.kind === 'decoded' && answer.next[0]).toContain('show skipped');
  });

  it('decodes every kind of code that has a table', () => {
    const codes = [
      { raw: '407', kind: 'http-status', value: '407' },
      { raw: '5', kind: 'win32', value: '5' },
      { raw: 'ID 33424', kind: 'mars-id', value: '33424' },
      { raw: 'DpmThing', kind: 'name', value: 'DpmThing' },
      { raw: '4711', kind: 'number', value: '4711' },
    ] as const;
    const answer = answerFor(finding({ verdict: 'decoded', codes: [...codes] }), knowledge);
    expect(answer.kind === 'decoded' && answer.codes.map(({ value, meaning }) => [value, meaning])).toEqual([
      ['HTTP 407', 'The proxy wants a name.'],
      ['Windows error 5', 'Access is denied.'],
      ['ID 33424 (0x8290)', 'A matter of DPM.'],
      ['DpmThing', 'A matter of DPM.'],
    ]);
  });

  it('says that an error is unknown and where to start, but gives no advice on another product', () => {
    const code = { raw: '0x80070005', kind: 'hresult', value: '0x80070005' } as const;
    const unknown = answerFor(finding({ verdict: 'unknown', excerpt: 'x', codes: [code] }), knowledge);
    expect(unknown.kind === 'unknown' && unknown.next[0]).toContain('show skipped');
    expect(unknown.kind === 'unknown' && unknown.next.join()).toContain('If the agent shows it, check the service.');
    const other = answerFor(finding({ verdict: 'unknown', excerpt: 'x', product: 'Veeam' }), knowledge);
    expect(other).toMatchObject({ intro: findingText.unknownProduct('Veeam'), next: [findingText.browse] });
  });
});

describe('a reply', () => {
  const findings = [finding({})];

  it('says nothing of the reading when all was read', () => {
    expect(replyFor({ findings, reading: { characters: 5, read: 5 } }, knowledge)).not.toHaveProperty('notice');
  });

  it('tells how much of a long paste was left out', () => {
    const { notice } = replyFor({ findings, reading: { characters: 3_000_000, read: 200_000 } }, knowledge);
    expect(notice).toContain('200,000 of its 3,000,000 characters');
  });
});
