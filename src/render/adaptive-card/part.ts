/** One answer as drawn, before the card puts the parts together. */
import type { CardAction, CardElement, TextBlock } from './types.ts';

export interface Part {
  /** What it is called, as plain text. */
  name: string;
  /** Absent where it is among what is kept for the entry. */
  title?: TextBlock;
  /** Lines that stay with the title. */
  lead: CardElement[];
  body: CardElement[];
  /** Lines that open what has no place on the card, and what a team has written; kept when a card has to be cut. */
  ways?: CardElement[];
  /** Kept when a card has to be cut. */
  end: CardElement[];
  buttons: CardAction[];
  /** For a part too long to stand open after another: what is left of it when the card has no room for it. */
  brief?: () => CardElement[];
}
