/** What was asked of the bot, for statistics: never a text, never a person. */
import type { AnswerFacts, Page, Span } from './common.ts';

export interface Lookup extends AnswerFacts {
  /** ISO time. */
  at: string;
  /** Milliseconds until the answer was made. */
  ms: number;
}

/** How long answers took, in milliseconds. */
export interface AnswerTimes {
  count: number;
  p50: number;
  p99: number;
}

export interface Lookups {
  record(lookup: Lookup): Promise<void>;
  /** Look-ups of a span by day (`2026-01-31`) and verdict, in order. */
  byDay(span: Span): Promise<{ day: string; verdict: Lookup['verdict']; count: number }[]>;
  /** The entries of a span, most look-ups first. */
  byEntry(span: Span, limit: number): Promise<{ entry: string; count: number }[]>;
  times(span: Span): Promise<AnswerTimes>;
  /** Look-ups of a span, for export; the id of a row pages on. */
  list(span: Span, page: Page): Promise<(Lookup & { id: string })[]>;
}
