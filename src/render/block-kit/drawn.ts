/** One answer as drawn, before the message puts the answers together. */
import type { Block } from './types.ts';

export interface Drawn {
  title: Block[];
  /** Lines that stay with the title: certainty and codes. */
  lead: Block[];
  body: Block[];
  /** Kept when a message has to be cut: the source and the buttons. */
  end: Block[];
  /** For an answer too long to stand open after another: what is left of it there. */
  brief?: Block[];
}
