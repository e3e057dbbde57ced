/** What a paste is about: words of the agent, of its failed-files log, of other products; near a line or in all. */
import type { ContextWords } from '../knowledge/types.ts';
import { passingOver } from './context/in-passing.ts';
import { createSignReader, type NamedProduct, type Sign } from './context/signs.ts';

/** Levels of what speaks of the agent. */
export const LIKELY = 2;
export const CERTAIN = 3;

/** What the words around say. */
export interface Surroundings {
  /** 0 none, 1 a hint, `LIKELY`, `CERTAIN`: the agent is named. */
  agent: number;
  /** How many different hints there are: "agent" and "vault" are two, "vault" twice is one. */
  hints: number;
  failedFiles: boolean;
  /** Plans, reports that all is well: talk in which nothing failed. */
  calm: boolean;
  /** Words of a question. */
  asks: boolean;
  /** It is said that all is well. */
  well: boolean;
  /** Another product named there. */
  product: NamedProduct | undefined;
  /** Lines that name another product: one that is named line after line is no bystander. */
  productLines: number;
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
  /** The words for other products that stand in the lines. */
  products(lines: readonly string[]): Set<string>;
}

/** Lines to each side that belong to the surroundings of a line. */
const NEAR = 12;

/** Lines of failed files from which on they are a list of them. */
const LISTED = 2;

/** Builds the reader. `isFine` tells whether a clause says that something works, and tells of no failure. */
export function createContextReader(words: ContextWords, isFine: (clause: string) => boolean): ContextReader {
  const readSigns = createSignReader(words);
  const signsOf = passingOver(readSigns, isFine);
  return {
    read(lines) {
      const signs = lines.map(signsOf);
      const whole = sum(signs);
      const known = new Map<number, Surroundings>();
      const near = (line: number): Surroundings => {
        const sums = known.get(line) ?? sum(signs.slice(Math.max(0, line - NEAR), line + NEAR + 1));
        known.set(line, sums);
        return sums;
      };
      return {
        whole,
        near: lines.length <= 2 * NEAR ? () => whole : near,
        harmless: (line) => signs[line]?.some(({ about }) => about === 'harmless') ?? false,
      };
    },
    products(lines) {
      return new Set(
        lines.flatMap(readSigns).flatMap((sign) => (sign.about === 'product' ? [sign.product.phrase] : [])),
      );
    },
  };
}

function sum(lines: readonly Sign[][]): Surroundings {
  let agent = 0;
  let product: NamedProduct | undefined;
  let productLines = 0;
  let failedLines = 0;
  const topics = new Set<number>();
  const said = new Set<Sign['about']>();
  for (const signs of lines) {
    if (signs.some(({ about }) => about === 'product')) productLines++;
    if (signs.some(({ about }) => about === 'failed-files')) failedLines++;
    for (const sign of signs) {
      said.add(sign.about);
      if (sign.about === 'product') product ??= sign.product;
      else if (sign.about === 'agent') {
        agent = Math.max(agent, sign.weight);
        if (sign.weight <= 1) topics.add(sign.topic);
      }
    }
  }
  // "The agent's job" and a list of failed files: whose files else. A list of several is most likely the agent's own.
  if (agent <= 1 && topics.size > 0 && failedLines > 0) agent = failedLines < LISTED ? 1 : LIKELY;
  return {
    agent,
    hints: topics.size,
    failedFiles: said.has('failed-files'),
    calm: said.has('calm'),
    asks: said.has('asks'),
    well: said.has('well'),
    product,
    productLines,
  };
}
