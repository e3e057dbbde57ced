/** What a paste is about: words of the agent, of its failed-files log, of other products; near a line or in all. */
import type { ContextWords } from '../knowledge/types.ts';
import { fold } from './read/stem.ts';

/** What the words around say. */
export interface Surroundings {
  /** 0 none, 1 a hint, 2 likely, 3 certainly the agent. */
  agent: number;
  failedFiles: boolean;
  /** Plans, reports that all is well: talk in which nothing failed. */
  calm: boolean;
  /** Words of a question. */
  asks: boolean;
  /** It is said that all is well. */
  well: boolean;
  /** Another product named there. */
  product: { id: string; name: string } | undefined;
}

/** The surroundings of each part of one paste. */
export interface PasteContext {
  /** Of the whole paste. */
  whole: Surroundings;
  /** Of the lines near `line`; in a short paste, of the whole. */
  near(line: number): Surroundings;
  /** Whether the agent wrote the line but its codes mean nothing. */
  harmless(line: number): boolean;
}

/** Reads context; made once per knowledge. */
export interface ContextReader {
  /** The context of a paste, by its cleaned lines. */
  read(lines: readonly string[]): PasteContext;
  /** Ids of the other products that the lines name. */
  products(lines: readonly string[]): Set<string>;
}

/** Lines to each side that belong to the surroundings of a line. */
const NEAR = 12;
/** A word of Latin or other letters, or a run of Chinese or Japanese: `MARSジョブ` is two. */
const WORDS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}])+/gu;
/** The agent numbers its logs: LastBackupFailedFiles0412.txt. */
const NUMBERED = /(?<=[a-z]{8})\d{1,12}$/;
const LAST_DIGIT = /\d$/;
/** Chinese and Japanese are written without spaces: their phrases are looked for inside the line. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** A line of the agent's own log: process, thread, date, time, level, source file. */
const AGENT_LOG =
  /^[0-9A-F]{3,5}\s{1,4}[0-9A-F]{3,5}\s{1,4}\d\d\/\d\d\s{1,4}\d\d:\d\d:\d\d\.\d{3}\s{1,4}\d{1,4}\s{1,4}\w{1,40}\.cpp\(/;
/** Versions of the agent: 2.0.8719.0, 2.0.9262.0. */
const AGENT_VERSION = /\b2\.0\.[89]\d{3}(?:\.\d{1,2})?\b/;
const NOTHING: Surroundings = {
  agent: 0,
  failedFiles: false,
  calm: false,
  asks: false,
  well: false,
  product: undefined,
};

type Sign =
  | { about: 'agent'; weight: number }
  | { about: 'failed-files' }
  | { about: 'harmless' }
  | { about: 'calm' }
  | { about: 'asks' }
  | { about: 'well' }
  | { about: 'product'; product: { id: string; name: string } };

interface Phrase {
  rest: string[];
  sign: Sign;
}

/** Builds the reader. Phrases are found word by word through their first word, so a log costs one pass. */
export function createContextReader(words: ContextWords): ContextReader {
  const byFirst = new Map<string, Phrase[]>();
  const starts: { text: string; sign: Sign }[] = [];
  const unspaced: { text: string; sign: Sign }[] = [];
  const add = (phrases: readonly string[], sign: Sign): void => {
    for (const phrase of phrases) {
      if (phrase.endsWith('*')) starts.push({ text: fold(phrase.slice(0, -1)), sign });
      if (UNSPACED.test(phrase)) unspaced.push({ text: phrase, sign });
      const [first, ...rest] = wordsOf(phrase);
      if (first === undefined) continue;
      const list = byFirst.get(first);
      if (list) list.push({ rest, sign });
      else byFirst.set(first, [{ rest, sign }]);
    }
  };
  for (const { weight, phrases } of words.agent) add(phrases, { about: 'agent', weight });
  for (const { id, name, words: named } of words.products) add(named, { about: 'product', product: { id, name } });
  add(words.failedFiles, { about: 'failed-files' });
  add(words.harmless, { about: 'harmless' });
  add(words.calm, { about: 'calm' });
  add(words.asks, { about: 'asks' });
  add(words.well, { about: 'well' });

  const signsOf = (line: string): Sign[] => {
    const signs: Sign[] = AGENT_LOG.test(line) ? [{ about: 'agent', weight: 3 }] : [];
    if (AGENT_VERSION.test(line)) signs.push({ about: 'agent', weight: 2 });
    const lineWords = wordsOf(line);
    for (const [at, word] of lineWords.entries()) {
      for (const { text, sign } of starts) if (word.startsWith(text)) signs.push(sign);
      for (const { rest, sign } of byFirst.get(word) ?? []) {
        if (rest.every((part, offset) => lineWords[at + 1 + offset] === part)) signs.push(sign);
      }
    }
    if (UNSPACED.test(line)) {
      for (const { text, sign } of unspaced) if (line.includes(text)) signs.push(sign);
    }
    return signs;
  };

  return {
    read(lines) {
      const signs = lines.map(signsOf);
      const whole = sum(signs);
      return {
        whole,
        near: (line) =>
          lines.length <= 2 * NEAR ? whole : sum(signs.slice(Math.max(0, line - NEAR), line + NEAR + 1)),
        harmless: (line) => signs[line]?.some(({ about }) => about === 'harmless') ?? false,
      };
    },
    products(lines) {
      return new Set(lines.flatMap(signsOf).flatMap((sign) => (sign.about === 'product' ? [sign.product.id] : [])));
    },
  };
}

function sum(lines: readonly Sign[][]): Surroundings {
  const result = { ...NOTHING };
  for (const sign of lines.flat()) {
    if (sign.about === 'agent') result.agent = Math.max(result.agent, sign.weight);
    else if (sign.about === 'failed-files') result.failedFiles = true;
    else if (sign.about === 'calm') result.calm = true;
    else if (sign.about === 'asks') result.asks = true;
    else if (sign.about === 'well') result.well = true;
    else if (sign.about === 'product') result.product ??= sign.product;
  }
  return result;
}

function wordsOf(text: string): string[] {
  const words: string[] = fold(text).match(WORDS) ?? [];
  return words.map((word) => (LAST_DIGIT.test(word) ? word.replace(NUMBERED, '') : word));
}
