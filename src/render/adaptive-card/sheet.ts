/** What the parts of one card share while it is drawn. */
import type { CardElement } from './types.ts';

/** How much of the less important is drawn; a card that is too large is drawn again with less. */
export interface Detail {
  /** The buttons for feedback: with the whole answer in each, or with as much as a small budget lets them carry. */
  followUp: 'whole' | 'short';
  /** Messages, links, related errors and further sources: under a fold, or behind a line that opens them. */
  more: 'fold' | 'row';
  /** The excerpts of the paste. */
  excerpt: boolean;
  /** Later answers with all they have, or a button each. */
  later: 'full' | 'button';
  /** A shared procedure that comes again: its steps again, or where they stand. */
  repeats: 'full' | 'refer';
  /** Other likely entries: a button each, or only for the first; the rest stand with what there is more. */
  others: 'all' | 'first';
  /** The causes after the first: under a fold each, or behind a line each that opens them. */
  causes: 'all' | 'first';
  /** What stands in Teams' code blocks; the rest is monospace text, at half the bytes. */
  codeBlocks: 'all' | 'commands' | 'none';
}

/** How much is drawn, and how: one step on the way from the whole card to the smallest. */
export interface Level {
  readonly detail: Detail;
  /** Says the same in fewer bytes, element by element. */
  readonly slim: (elements: readonly CardElement[]) => readonly CardElement[];
  /** Nothing more can be left out. */
  readonly last: boolean;
}

export interface Sheet {
  readonly detail: Detail;
  /** An id that no other element of the card has. */
  id(): string;
  /** How many ids were given. */
  ids(): number;
  /** Goes on after so many ids more, which others have taken. */
  skipIds(count: number): void;
  /** Takes so many of the buttons that the card may still have, and says how many there were. */
  takeButtons(wanted: number): number;
}

/** A new card's sheet. */
export function newSheet({ detail }: Level, buttons: number): Sheet {
  let ids = 0;
  let left = buttons;
  return {
    detail,
    id: () => `p${++ids}`,
    ids: () => ids,
    skipIds(count) {
      ids += count;
    },
    takeButtons(wanted) {
      const taken = Math.min(wanted, left);
      left -= taken;
      return taken;
    },
  };
}
