/** Requests for a person. */
import type { Redacted } from '../../redaction/redact.ts';
import type { Page } from './common.ts';

export interface NewHandover {
  family: string;
  entry?: string;
  /** The platform's id of who asked. */
  person: string;
  /** Where it was asked: what the channel needs to tell the asker. */
  place: string;
  /** Where it goes. */
  route: string;
  /** What was asked for in the form, by field. */
  form: Readonly<Record<string, Redacted>>;
}

export interface Handover extends Omit<NewHandover, 'form'> {
  id: string;
  form: Record<string, string>;
  /** What the channel needs to change the card that was sent. */
  card?: string;
  state: 'open' | 'taken' | 'closed';
  createdAt: string;
  takenBy?: string;
  takenAt?: string;
  closedBy?: string;
  closedAt?: string;
}

export interface Handovers {
  create(handover: NewHandover): Promise<Handover>;
  get(id: string): Promise<Handover | undefined>;
  /** Remembers the card that shows it. */
  setCard(id: string, card: string): Promise<boolean>;
  /** True for the one person who comes first. */
  take(id: string, person: string): Promise<boolean>;
  /** True for the one person who closes it; it need not be taken. */
  close(id: string, person: string): Promise<boolean>;
  list(state: Handover['state'], page: Page): Promise<Handover[]>;
}
