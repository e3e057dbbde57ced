/** What brings a message of the outbox to where it belongs. */
import type { ClaimedMessage } from '../desk/ports/outbox.ts';

/** Sends; rejects where it did not arrive, so that it is tried again. */
export type Sender = (message: ClaimedMessage) => Promise<void>;

/** It will never arrive: it is not tried again. */
export class Undeliverable extends Error {
  override readonly name = 'Undeliverable';
}
