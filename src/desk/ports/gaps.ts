/** Pastes that got no answer or a wrong one, redacted and grouped by likeness. */
import type { Redacted } from '../../redaction/redact.ts';
import type { Page } from './common.ts';

/** unknown, decoded: the verdict. not-mine: a person said so of an answer. abandoned: nothing was chosen of a choice. */
export type GapKind = 'unknown' | 'decoded' | 'not-mine' | 'abandoned';

/** A code found in a paste. */
export interface GapCode {
  kind: string;
  value: string;
}

/** One sighting. */
export interface SeenGap {
  kind: GapKind;
  codes: readonly GapCode[];
  /** The excerpt that the finding rests on; cut after 2,000 characters. */
  text: Redacted;
  /** The entry that was wrongly answered, or offered first. */
  entry?: string;
  /** Whose paste it is, so that it can be forgotten. */
  person?: string;
  /** ISO time. */
  at: string;
}

export interface Gap {
  id: string;
  kind: GapKind;
  codes: GapCode[];
  /** A text as it was seen first; empty when its person was forgotten. */
  text: string;
  entry?: string;
  count: number;
  firstSeen: string;
  lastSeen: string;
  state: 'open' | 'closed';
  /** The entry that closed it. */
  closedBy?: string;
  closedAt?: string;
}

export interface Gaps {
  /** Adds a sighting to the gap that is like it, or opens a new gap. A closed gap that is seen again is open again. */
  record(seen: SeenGap): Promise<void>;
  /** Gaps in one state, most often seen first. */
  list(state: Gap['state'], limit: number): Promise<Gap[]>;
  /** Gaps in one state in the order of their ids. */
  page(state: Gap['state'], page: Page): Promise<Gap[]>;
  get(id: string): Promise<Gap | undefined>;
  /** Closes an open gap because an entry answers it now; false where there is none. */
  close(id: string, entry: string): Promise<boolean>;
}
