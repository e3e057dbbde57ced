import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, stem } from '../../../src/diagnosis/read/stem.ts';
import { createTermReader, isUnspaced } from '../../../src/diagnosis/read/terms.ts';
import { knowledge } from '../../helpers/diagnosis.ts';

const reader = createTermReader([
  { id: 'backup', words: ['backup', 'Sicherung', '备份', 'back up'] },
  { id: 'alone', words: ['by itself'] },
]);
const real = createTermReader(knowledge.lexicon);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom("'", "n't", '备份', 'Sicherung', 'back', 'up', '_', '\u0301', '한', 'ß', '3', ' ', 'İ', "can't"),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
);

describe('terms', () => {
  it('are the same for words that mean the same', () => {
    for (const text of ['backup', 'Backups', 'BACKUP', 'Sicherung', '备份', 'back up'])
      expect(reader.read(text), text).toEqual(['=backup']);
  });

  it('keep a phrase together, with its stop words', () => {
    expect(reader.read('starts by itself')).toEqual(['start', '=alone']);
  });

  it('write contractions out', () => {
    expect(reader.read("doesn't")).toEqual(reader.read('does not'));
    expect(reader.read("can't")).toEqual(reader.read('cannot'));
  });

  it('deny nothing where "no matter" and "nothing to do" stand', () => {
    expect(real.read('no matter how often we download it')).not.toContain('=not');
    expect(real.read('nothing to do for you')).not.toContain('=not');
    expect(real.read('nothing to see')).toContain('=not');
  });

  it('begin anew after the apostrophe of a French or Italian article', () => {
    expect(reader.read("l'agent, dell'agente, d'informations")).toEqual(['agent', 'agent', 'information']);
  });

  it('hold no German article as a word of failure', () => {
    expect(real.read('die Sicherung')).toEqual(['=backup']);
    expect(real.read('the agent dies')).toEqual(['=agent', '=stop']);
  });

  it('do not hold what the log writes before the words', () => {
    const words = 'Backup failed on volume';
    expect(
      reader.read(
        `0AB0\t0974\t08/04\t02:16:29.206\t18\tmtffile.cpp(1372)\t[0000000053582120]\t5E1C77A0-2B1D-4F5B-9C7E-1B7D5E3A0C44\t\tWARNING\t${words}`,
      ),
    ).toEqual(reader.read(words));
  });

  it('hold a known word at the start of a compound', () => {
    expect(reader.read('Sicherungsauftrag')).toContain('=backup');
  });

  it('come from any text, none empty', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(real.read(text).every((term) => term.length > 1)).toBe(true);
      }),
    );
  });

  it('do not depend on case', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ']{0,80}$/), (text) => {
        expect(real.read(text.toUpperCase())).toEqual(real.read(text));
      }),
    );
  });

  it('are corrected by the given corrector, known words not', () => {
    const correct = (word: string): string | undefined => (word === 'bakcup' ? 'backup' : undefined);
    expect(reader.read('bakcup', correct)).toEqual(['=backup']);
  });
});

describe('fold and stem', () => {
  it.each([
    ['Überprüfung', 'uberprufung'],
    ['Größe', 'grosse'],
    ['VÉRIFIÉ', 'verifie'],
  ])('%s folds to %s', (word, folded) => {
    expect(fold(word)).toBe(folded);
  });

  it.each([
    ['backups', 'backup'],
    ['failed', 'fail'],
    ['failing', 'fail'],
    ['stopped', 'stop'],
    ['retries', 'retry'],
    ['access', 'access'],
  ])('%s has the stem %s', (word, base) => {
    expect(stem(word)).toBe(stem(base));
  });

  it('take any text; folding twice is folding once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        stem(fold(text));
        expect(fold(fold(text))).toBe(fold(text));
        expect(typeof isUnspaced(text)).toBe('boolean');
      }),
    );
  });
});

describe('Turkish and Korean', () => {
  it('reads Turkish typed with and without its dotless i alike', () => {
    expect(reader.read('bağlantı sınırı')).toEqual(reader.read('baglanti siniri'));
  });

  it('reads a Korean phrase over its spaces, and with endings', () => {
    const vault = real.read('자격 증명 모음');
    expect(vault).toEqual(['=vault']);
    expect(real.read('자격 증명 모음에')).toEqual(vault);
  });
});
