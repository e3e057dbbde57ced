import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCorrector } from '../../../src/diagnosis/read/correct.ts';

const words = ['credential', 'passphrase', 'volume', 'fail', 'file', 'snapshot', 'scratch', 'registration'];
const correct = createCorrector(new Set(words));

describe('the corrector', () => {
  it.each([
    ['credental', 'credential'],
    ['credentiall', 'credential'],
    ['crdeential', 'credential'],
    ['passphrsae', 'passphrase'],
    ['volmue', 'volume'],
    ['snapshoot', 'snapshot'],
    ['fial', 'fail'],
  ])('takes %s for %s', (typed, meant) => {
    expect(correct(typed)).toBe(meant);
  });

  it.each(['fill', 'fall', 'tile', 'vol', 'column', 'xyzzy', 'afil'])('leaves %s alone', (word) => {
    expect(correct(word)).toBeUndefined();
  });

  it('takes a letter left out for likelier than another in its place', () => {
    expect(createCorrector(new Set(['process', 'progress']))('progess')).toBe('progress');
    expect(createCorrector(new Set(['progress', 'process']))('progess')).toBe('progress');
  });

  it('goes by the whole word before what is left of it when it is cut', () => {
    const both = createCorrector(new Set(['progress', 'propr', 'start']));
    expect(both('progr', 'progres')).toBe('progress');
    expect(both('progr')).toBe('propr');
    expect(both('strat', 'strated')).toBe('start');
  });

  it('says nothing of a known word', () => {
    for (const word of words) expect(correct(word)).toBeUndefined();
  });

  it('forgives one change in any long word', () => {
    const long = words.filter((word) => word.length > 6);
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.nat(), fc.constantFrom('', 'q', 'qq'), (word, place, instead) => {
        const at = 1 + (place % (word.length - 1));
        const typed = `${word.slice(0, at)}${instead === 'qq' ? `${word[at]}q` : instead}${word.slice(at + 1)}`;
        fc.pre(typed !== word);
        expect(correct(typed)).toBe(word);
      }),
    );
  });

  it('takes any word, gives a known one or none, and the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (word) => {
        const found = correct(word);
        expect(found === undefined || words.includes(found)).toBe(true);
        expect(correct(word)).toBe(found);
      }),
    );
  });
});
