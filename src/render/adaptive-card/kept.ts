/**
 * The part of a card that is the same in every card of an entry is drawn once for each level and kept, since drawing it is
 * most of the work of an answer. Nobody sees a difference: what is kept follows from the entry alone (it is the key, and
 * never changes), holds nothing of a paste, is frozen, and goes when the entry goes.
 */
import type { EntryView } from '../../answer/model.ts';
import { type Block, block, nothing } from './block.ts';
import { limits } from './limits.ts';
import { type Level, newSheet, type Sheet } from './sheet.ts';
import type { CardElement } from './types.ts';

/** What follows from the entry alone, in the order of the card; between its parts stands what follows from the paste. */
export interface FixedPart {
  title: CardElement[];
  /** Its codes: they stay with the title. */
  codes: CardElement[];
  summary: CardElement[];
  body: CardElement[];
  /** Lines that open what has no place on the card, where the entry is not among others. */
  ways: CardElement[];
  /** Kept when a card has to be cut. */
  end: CardElement[];
}

/** The same written; the codes with the summary. */
export interface Kept {
  title: Block;
  about: Block;
  body: Block;
  ways: Block;
  end: Block;
  /** Of all but the ways. */
  bytes: number;
  /** How many ids are in it: the rest of the card goes on from there. */
  ids: number;
}

const kept = new WeakMap<EntryView, Map<Level, Kept>>();

/** Draws it, or takes what was drawn before. Its ids are the first of the card. */
export function keptPart(entry: EntryView, level: Level, draw: (sheet: Sheet, entry: EntryView) => FixedPart): Kept {
  const levels = kept.get(entry) ?? new Map<Level, Kept>();
  kept.set(entry, levels);
  const known = levels.get(level);
  if (known) return known;
  const sheet = newSheet(level, 0);
  const { title, codes, summary, body, ways, end } = draw(sheet, entry);
  const write = (elements: readonly CardElement[]) => block(level.slim(elements));
  const blocks = { title: write(title), about: write([...codes, ...summary]), body: write(body), end: write(end) };
  const bytes = Object.values(blocks).reduce((sum, one) => sum + one.bytes, 0);
  const fresh =
    bytes > limits.bytes && !level.last
      ? { ...nothingKept, bytes }
      : {
          title: asBytes(blocks.title),
          about: asBytes(blocks.about),
          body: asBytes(blocks.body),
          ways: asBytes(write(ways)),
          end: asBytes(blocks.end),
          bytes,
          ids: sheet.ids(),
        };
  levels.set(level, fresh);
  return fresh;
}

/** Of an answer without an entry, and of one that no card can hold at a level: of that its size alone is kept. */
export const nothingKept: Kept = Object.freeze({
  title: nothing,
  about: nothing,
  body: nothing,
  ways: nothing,
  end: nothing,
  bytes: 0,
  ids: 0,
});

function asBytes({ elements, json, bytes }: Block): Block {
  return { elements: frozen(elements), json: Buffer.from(json), bytes };
}

function frozen<Value extends object>(value: Value): Value {
  for (const inner of Object.values(value)) {
    if (typeof inner === 'object' && inner !== null) frozen(inner);
  }
  return Object.freeze(value);
}
