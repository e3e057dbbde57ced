/** Messages that must go out at least once: hand-overs, webhooks, digests. */

/** A message as it is put in. */
export interface OutMessage {
  /** What it is, for the sender to pick: `handover`, `digest`. */
  kind: string;
  /** Kept as JSON. */
  body: unknown;
  /** A second message with the same key is not put in: a digest of one week, for example. */
  key?: string;
  /** Whose it is, so that it can be forgotten. */
  person?: string;
  /** ISO time before which it is not sent. */
  dueAt?: string;
}

/** Putting in, for one tenant. */
export interface Outbox {
  /** The id, by which a receiver knows a message that comes twice; undefined where the key was there already. */
  put(message: OutMessage): Promise<string | undefined>;
}

/** A message that one process holds until `until`. */
export interface ClaimedMessage {
  id: string;
  tenant: string;
  kind: string;
  body: unknown;
  /** How often it was claimed, this time included. */
  attempts: number;
  createdAt: string;
  until: string;
}

/** Sending, for a process; it sees the messages of all tenants and shows them to nobody. */
export interface OutboxWorker {
  /** Takes due messages that nobody holds, oldest first, for `holdMs` milliseconds. */
  claim(worker: string, limit: number, holdMs: number): Promise<ClaimedMessage[]>;
  /** It went out. False where the worker held it no longer: somebody else may send it again. */
  sent(id: string, worker: string): Promise<boolean>;
  /** It did not go out; it is due again at `dueAt`. */
  later(id: string, worker: string, dueAt: string): Promise<boolean>;
  /** It will never go out. */
  failed(id: string, worker: string): Promise<boolean>;
}
