/** What people say of answers. */
import type { Redacted } from '../../redaction/redact.ts';
import type { AnswerFacts, Page, Span } from './common.ts';

export interface Vote extends AnswerFacts {
  /** The platform's id of the person; one vote a person an answer, the latest counts. */
  person: string;
  vote: 'solved' | 'not-mine' | 'no-help';
  /** What the person added; cut after 1,000 characters. */
  word?: Redacted;
  /** ISO time. */
  at: string;
}

/** How often an entry helped. */
export interface EntryVotes {
  entry: string;
  solved: number;
  notMine: number;
  noHelp: number;
}

export interface Feedback {
  /** Keeps a vote in place of the person's earlier one on this answer. */
  vote(vote: Vote): Promise<void>;
  /** What a person said of an answer. */
  of(answer: string, person: string): Promise<Vote | undefined>;
  /** Votes of a span by entry, most votes first. */
  byEntry(span: Span): Promise<EntryVotes[]>;
  /** Votes of a span, for export; the id of a row pages on. */
  list(span: Span, page: Page): Promise<(Vote & { id: string })[]>;
}
