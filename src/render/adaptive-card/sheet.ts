/** What the parts of one card share while it is drawn. */

/** How much of the less important is drawn; a card that is too large is drawn again with less. */
export interface Detail {
  /** The product's messages. */
  messages: boolean;
  /** The excerpts of the paste. */
  excerpt: boolean;
  /** Later answers with all they have, or a button each. */
  later: 'full' | 'button';
  /** A shared procedure that comes again: its steps again, or where they stand. */
  repeats: 'full' | 'refer';
  /** Links, related errors, further sources, and other likely entries after the first. */
  more: boolean;
  /** What stands in Teams' code blocks; the rest is monospace text, at half the bytes. */
  codeBlocks: 'all' | 'commands' | 'none';
}

export interface Sheet {
  readonly detail: Detail;
  /** An id that no other element of the card has. */
  id(): string;
  /** Takes so many of the buttons that the card may still have, and says how many there were. */
  takeButtons(wanted: number): number;
}

/** A new card's sheet. */
export function newSheet(detail: Detail, buttons: number): Sheet {
  let ids = 0;
  let left = buttons;
  return {
    detail,
    id: () => `p${++ids}`,
    takeButtons(wanted) {
      const taken = Math.min(wanted, left);
      left -= taken;
      return taken;
    },
  };
}
