/**
 * The part of a card that is the same in every card of an entry is drawn once for each level and kept, since drawing it is
 * most of the work of an answer. Nobody sees a difference: what is kept follows from the entry alone (it is the key, and
 * never changes), holds nothing of a paste, is frozen, and goes when the entry goes.
 */
import type { EntryView } from '../../answer/model.ts';
import { type Block, block } from './block.ts';
import { limits } from './limits.ts';
import { type Level, newSheet, type Sheet } from './sheet.ts';
import type { CardElement } from './types.ts';

/** What follows from the entry alone. */
export interface FixedPart {
  body: CardElement[];
  /** Kept when a card has to be cut. */
  end: CardElement[];
}

interface Kept {
  body: Block;
  end: Block;
  /** More than a card may hold: there are no elements then, their size alone says it. */
  tooLarge: boolean;
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
  const drawn = draw(sheet, entry);
  const [body, end] = [block(level.slim(drawn.body)), block(level.slim(drawn.end))];
  const fresh = { ...sized(body, end, level), ids: sheet.ids() };
  levels.set(level, fresh);
  return fresh;
}

function sized(body: Block, end: Block, { last }: Level): Pick<Kept, 'body' | 'end' | 'tooLarge'> {
  if (!last && body.bytes + end.bytes > limits.bytes) {
    return { body: { ...block([]), bytes: body.bytes }, end: { ...block([]), bytes: end.bytes }, tooLarge: true };
  }
  frozen(body.elements);
  frozen(end.elements);
  return { body, end, tooLarge: false };
}

function frozen<Value extends object>(value: Value): Value {
  for (const inner of Object.values(value)) {
    if (typeof inner === 'object' && inner !== null) frozen(inner);
  }
  return Object.freeze(value);
}
