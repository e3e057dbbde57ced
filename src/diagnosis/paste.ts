/** A paste as the later moves see it: its lines, its codes, its context and its terms with their places. */
import { asMeant } from './any-code.ts';
import { failsApart } from './apart.ts';
import type { PasteContext } from './context.ts';
import { failsInWords } from './features/failure-words.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';
import { LIMITS } from './limits.ts';
import { findCodes, type SeenCode } from './read/codes.ts';
import type { Corrector } from './read/correct.ts';
import { readLines } from './read/lines.ts';
import { sentencesOfProse } from './read/sentences.ts';
import { shellEchoes } from './read/shell.ts';
import { fold, stem } from './read/stem.ts';
import { isUnspaced } from './read/terms.ts';
import { rejoined } from './read/wraps.ts';
import type { Reading } from './types.ts';

export interface Paste {
  lines: string[];
  codes: SeenCode[];
  context: PasteContext;
  /** Number of each term in the vocabulary, in order; -1 for a word the knowledge does not have. */
  terms: Int32Array;
  /** Line of each term. */
  termLines: Int32Array;
  /** Place where the terms of each line begin, and one more for the end. */
  lineStarts: Int32Array;
  /** Where the sentences begin that hold the terms from `from` to `to`, and where they end. */
  sentencesAround(from: number, to: number): [start: number, end: number];
  /** The sentences that hold the terms from `from` to `to`, as they are written. */
  writtenAround(from: number, to: number): string[];
  /** Places of each known term, at most `LIMITS.places`. */
  places: Map<number, number[]>;
  /** Has Chinese, Japanese or Korean writing. */
  unspaced: boolean;
  /** A failure is told in a sentence of its own. */
  failsApart: boolean;
  reading: Reading;
}

/** Move 1: reads a paste. Work is linear in the text and bounded by `LIMITS`. */
export function readPaste(text: string, index: KnowledgeIndex, correct: Corrector): Paste {
  const { lines, reading } = readLines(text);
  const context = index.context.read(lines);
  const terms: number[] = [];
  const termLines: number[] = [];
  const sentences = new Bounds();
  const lineStarts = new Int32Array(lines.length + 1);
  const places = new Map<number, number[]>();
  const isKnown = (word: string): boolean => index.words.has(stem(fold(word)));
  const isEcho = shellEchoes(lines);
  let corrections = 0;
  const bounded: Corrector = (word, whole) => (corrections++ < LIMITS.corrections ? correct(word, whole) : undefined);
  for (const [line, content] of rejoined(lines, isKnown).entries()) {
    lineStarts[line] = terms.length;
    if (terms.length >= LIMITS.terms) continue;
    if (context.harmless(line) || isEcho(content)) continue;
    for (const sentence of sentencesOfProse(content)) {
      sentences.begin(terms.length, sentence);
      for (const term of index.reader.read(sentence, bounded)) {
        const number = index.vocabulary.get(term);
        if (number !== undefined) {
          const known = places.get(number);
          if (!known) places.set(number, [terms.length]);
          else if (known.length < LIMITS.places) known.push(terms.length);
        }
        terms.push(number ?? -1);
        termLines.push(line);
      }
    }
  }
  lineStarts[lines.length] = terms.length;
  const fails = failsInWords(places.keys(), index);
  const beside = (line: number) => ({ around: context.near(line), words: places.size, fails });
  return {
    lines,
    codes: findCodes(lines, index.names, context.harmless).map((seen) => asMeant(seen, beside(seen.line))),
    context,
    terms: Int32Array.from(terms),
    termLines: Int32Array.from(termLines),
    lineStarts,
    sentencesAround: (from, to) => sentences.around(from, to, terms.length),
    writtenAround: (from, to) => sentences.written(from, to),
    places,
    unspaced: lines.some(isUnspaced),
    failsApart: (context.whole.calm || context.whole.well) && failsApart(lines, index),
    reading,
  };
}

/** Where sentences begin, in order, and how they are written. */
class Bounds {
  #starts: number[] = [];
  #written: string[] = [];

  begin(at: number, sentence: string): void {
    this.#starts.push(at);
    this.#written.push(sentence);
  }

  /** The sentences from the one that holds `from` to the one that holds `to`. */
  written(from: number, to: number): string[] {
    const starts = this.#starts;
    const first = starts.findLastIndex((start) => start <= from);
    const next = starts.findIndex((start) => start > to);
    return this.#written.slice(Math.max(0, first), next < 0 ? undefined : next);
  }

  /** From the beginning of the sentence that holds `from` to the end of the one that holds `to`. */
  around(from: number, to: number, end: number): [number, number] {
    const starts = this.#starts;
    const next = starts.findIndex((start) => start > to);
    const first = starts.findLast((start) => start <= from);
    return [first ?? 0, next < 0 ? end : (starts[next] ?? end)];
  }
}
