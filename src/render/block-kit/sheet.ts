/** What the parts of one message share while it is drawn. */
import type { Room } from './limits.ts';

/** How much is drawn open; a message that is too large is drawn again with less. */
export interface Detail {
  room: Room;
  /** The excerpt of the paste: the person has the paste itself. */
  excerpt: boolean;
  /** Steps that stand open, counted from the first to be shown; the rest goes behind a button. */
  steps: number;
  /** Lists with a button at each line, or with words that tell what to send. */
  rows: 'buttons' | 'lines';
  /** What the buttons to vote with carry of the answer: all that they can hold, or only its entries. */
  carried: 'all' | 'entries';
  /** How much of the room for what people have written is used. */
  written: number;
}

export interface Sheet {
  readonly detail: Detail;
  /** A number that no other button of the message has. */
  number(): number;
  /** Takes so many of the steps that may still stand open, and says how many there were. */
  takeSteps(wanted: number): number;
  /** How many have been taken. */
  readonly stepsTaken: number;
}

/** A new message's sheet. */
export function newSheet(detail: Detail): Sheet {
  let last = 0;
  let taken = 0;
  return {
    detail,
    number: () => ++last,
    takeSteps(wanted) {
      const now = Math.min(wanted, detail.steps - taken);
      taken += now;
      return now;
    },
    get stepsTaken() {
      return taken;
    },
  };
}
