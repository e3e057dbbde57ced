/** Made-up knowledge of any size, with words as frequent as in the real one: to see what size costs. */
import type { CatalogueEntry, Entry, Knowledge } from '../../src/knowledge/types.ts';
import { type Random, seeded } from './random.ts';

const SEED = 4_711;
/** Share of the words of a sentence that are replaced, and of those the share that becomes a word never seen before. */
const REPLACED = 0.35;
const NEW_WORD = 0.08;
const FIRST_CODE = 400_000;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
const SYLLABLES = [
  'ba',
  'cor',
  'del',
  'fin',
  'gra',
  'hol',
  'mir',
  'nex',
  'pra',
  'qui',
  'ros',
  'sten',
  'tul',
  'vor',
  'zan',
];

/**
 * Knowledge with so many entries, each a sentence of the real knowledge in which words are replaced: mostly by words drawn
 * as often as they stand in the real sentences, some by new ones, so that the vocabulary grows as it would.
 */
export function syntheticKnowledge(real: Knowledge, size: number): Knowledge {
  const sentences = sentencesOf(real);
  const words = sentences.flatMap((sentence) => sentence.match(WORD) ?? []);
  const random = seeded(SEED);
  const entries = new Map<string, Entry>();
  for (let number = 0; number < size; number++) {
    const message = random.pick(sentences).replace(WORD, (word) => replacement(word, words, random));
    const entry = entryOf(FIRST_CODE + number, message);
    entries.set(entry.id, entry);
  }
  return { ...real, entries, wordings: new Map() };
}

function sentencesOf({ entries }: Knowledge): string[] {
  return [...entries.values()].flatMap((entry) => {
    if (entry.kind === 'catalogue') return entry.message ?? [];
    return [...entry.messages.map(({ text }) => text), entry.title, ...entry.symptoms];
  });
}

function replacement(word: string, words: readonly string[], random: Random): string {
  if (random.next() >= REPLACED) return word;
  if (random.next() >= NEW_WORD) return random.pick(words);
  return Array.from({ length: 2 + random.below(3) }, () => random.pick(SYLLABLES)).join('');
}

function entryOf(code: number, message: string): CatalogueEntry {
  return {
    kind: 'catalogue',
    id: `synthetic-${code}`,
    code,
    message,
    audience: 'mars',
    family: 'synthetic',
    reviewed: '2025-01-01',
    actions: [],
    cautions: [],
    related: [],
    source: [],
  };
}
