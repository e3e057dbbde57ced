/**
 * The neutral answer: what is shown, before any platform decides how. Every renderer takes these types and
 * nothing else, so that all channels say the same.
 *
 * Two kinds of strings, never mixed: our own text (may hold `**name**` for the name of a button or pane) and
 * pasted text (`Quote`), which a renderer must show as it is, never as markup.
 */
import type { Finding } from '../diagnosis/types.ts';
import type { About } from './about.ts';
import type { AskPersonPress, CasePress, VoteKind, WalkPress } from './actions.ts';

/** Text that came from a user. Renderers show it literally. */
export interface Quote {
  readonly quoted: string;
}

/** Something that a person copies. */
export type Copyable =
  | { kind: 'command'; shell: 'cmd' | 'powershell' | 'bash'; text: string }
  | { kind: 'path'; text: string }
  | { kind: 'registry'; text: string }
  | { kind: 'host'; text: string };

export interface Link {
  title: string;
  url: string;
}

export interface StepView {
  text: string;
  copy: Copyable[];
  links: Link[];
  note?: string;
  caution?: string;
  /** The step is ours, not from Microsoft's documents; the answer says so. */
  beyondSource: boolean;
}

/** A step, or a procedure that several entries share, with its own steps. */
export type StepItem =
  | ({ kind: 'step' } & StepView)
  | { kind: 'procedure'; id: string; title: string; when?: string; steps: StepView[]; cautions: string[] };

export interface CauseView {
  title: string;
  why?: string;
  steps: StepItem[];
}

export interface SourceView {
  title: string;
  url?: string;
  section?: string;
  /** ISO date that the document states. */
  date?: string;
}

export interface EntryRef {
  id: string;
  title: string;
}

/** Everything there is to tell of one entry. */
export interface EntryView {
  id: string;
  title: string;
  kind: 'guide' | 'catalogue';
  family: string;
  /** Codes for reading, for example `ID 100050 (0x186D2)`. */
  codes: string[];
  summary?: string;
  /** The product's own words. */
  messages: string[];
  /** Likeliest first. A catalogue entry has at most one, without a title of its own. */
  causes: CauseView[];
  /** Said when the sources publish no action: then `checks` hold what to start from. */
  nothingPublished: boolean;
  checks: StepItem[];
  cautions: string[];
  links: Link[];
  related: EntryRef[];
  sources: SourceView[];
  /** A team's own words on the entry, for its end: plain text without any markup. */
  teamNotes: string[];
  /** ISO date of the last review. */
  reviewed: string;
  /** Set where the curator is less than sure of the entry, with the reason. */
  curatorNote?: string;
  /** Starts the walkthrough, where there are at least two steps. */
  walk?: WalkAction;
}

/** How sure the diagnosis is, in words, and what it rests on. */
export interface Certainty {
  /** 0 to 1. */
  confidence: number;
  words: string;
  /** For example `ID 100050` or `message 94%`. */
  matched: string[];
}

/** A code found in the paste with its general meaning. */
export interface DecodedCode {
  /** As it stands in the paste. */
  raw: Quote;
  /** Canonical form, for example `0x80070005 (-2147024891)`. */
  value: string;
  symbol?: string;
  meaning?: string;
  /** Where the meaning comes from. */
  source?: string;
  /** It is an ID of a DPM or MABS server, which the agent does not show. */
  backupServer?: true;
}

/** A person's next step that needs no answer of ours, offered as a button. */
export type Action =
  | { kind: 'show'; entry: string; title: string }
  | { kind: 'ask'; text: string; title: string }
  | { kind: 'open'; url: string; title: string }
  | WalkAction
  | PersonAction;

/** To ask a person, or to answer one who has asked. */
export interface PersonAction {
  kind: 'press';
  title: string;
  press: AskPersonPress | CasePress;
}

/** A press in a walkthrough, offered as a button. */
export interface WalkAction {
  kind: 'walk';
  title: string;
  press: WalkPress;
}

/** A row of a list. A tap shows `entry`, or asks `ask` as if the person had typed it; at most one is set. */
export interface InfoRow {
  title: string;
  text: string;
  /** What a person has written, after the text. */
  quote?: Quote;
  entry?: string;
  ask?: string;
}

/** One step of a walkthrough. */
export interface WalkView {
  entry: EntryRef;
  /** Said first: that the entry has changed since the card was made, for example. */
  notice?: string;
  /** `Cause 1 of 3, step 2 of 5` */
  progress: string;
  /** The cause's title; `why` stands at its first step only. */
  cause: { title: string; why?: string };
  /** What to be warned of before the first step of the cause or of the procedure. */
  cautions: string[];
  /** The procedure that the step belongs to; `when` stands at its first step only. */
  part?: { title: string; when?: string };
  step: StepView;
  /** Asked at the last step of a cause. */
  question?: string;
  /** At most four, the likeliest to be pressed first; the last is the way back. */
  actions: Action[];
  /** To pass over the step; less wanted than the actions. */
  skip: WalkAction;
}

/** How a walkthrough ends: solved, with what helped where that is known, or with a summary to copy. */
export interface WalkEndView {
  entry: EntryRef;
  title: string;
  paragraphs: string[];
  /** What was tried, as plain text of several lines, ready to paste. */
  summary?: string;
  actions: Action[];
}

export type Answer =
  | {
      kind: 'entry';
      entry: EntryView;
      certainty?: Certainty;
      excerpt?: Quote;
      others: EntryRef[];
      /** What the team has written in chat, for its end, numbered as they are edited by: plain text without any markup. */
      notes?: readonly string[];
    }
  | {
      kind: 'choose';
      intro: string;
      options: { entry: EntryRef; summary?: string; certainty: Certainty }[];
      excerpt?: Quote;
      codes: DecodedCode[];
    }
  | { kind: 'decoded'; intro: string; codes: DecodedCode[]; excerpt?: Quote; next: string[]; links?: Link[] }
  | { kind: 'unknown'; intro: string; codes: DecodedCode[]; excerpt?: Quote; next: string[]; related: EntryRef[] }
  | { kind: 'none'; intro: string; next: string[] }
  /** Hello, help, lists and notices: a title with paragraphs, rows, a text to copy as a whole, and buttons. */
  | { kind: 'info'; title: string; paragraphs: string[]; rows: InfoRow[]; copy?: Quote; actions: Action[] }
  | ({ kind: 'walk' } & WalkView)
  | ({ kind: 'walk-end'; end: 'solved' | 'summary' } & WalkEndView);

/** What goes back for one message: the answers, most important first, and what was left out of the paste. */
export interface Reply {
  answers: Answer[];
  notice?: string;
  /** What the answers rest on, for what is kept of them. Renderers pass over it. */
  findings?: readonly Finding[];
  followUp?: FollowUp;
  /** For who pressed alone: what was pressed stays as it is for all. Renderers pass over it. */
  aside?: true;
}

/** What a person can do about the reply, offered below its first answer. */
export interface FollowUp {
  /** Goes into its buttons. */
  about: About;
  /** What can be said of the answer; never empty. */
  votes: readonly VoteKind[];
  /** What the person has just said; then there are thanks, and the word to add and the other votes are offered. */
  voted?: VoteKind;
  /** A word of the person came with it. */
  worded?: true;
  /** Whether a person can be asked. */
  handover: boolean;
}
