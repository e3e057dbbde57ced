/**
 * Drift: what a newer copy of the article says that the knowledge does not. The copy is compared with the outline of the
 * version that the knowledge was made from (`article.yaml`), and every difference with the entries.
 */

import type { Knowledge } from '../types.ts';
import { type DeadLink, deadLinks, type RenamedAnchor, renamedAnchors } from './anchors.ts';
import { type Article, type ArticleError, parseArticle } from './article.ts';
import { compareMessages, type ErrorMatch, matchErrors, type Rewording } from './errors.ts';
import { entryFinder } from './known.ts';
import { matchSections, type SectionMatch } from './sections.ts';

/** An error with the entry that covers it, if one does. */
export interface DriftedError extends ArticleError {
  entry?: string | undefined;
  /** Why an error of the base counts as new. */
  why?: 'no-entry' | 'code-added' | undefined;
}

export interface RewordedError {
  section: string;
  entry?: string | undefined;
  messages: Rewording[];
  codesAdded: string[];
  codesGone: string[];
}

/** What differs. Only `new` calls for a new entry; the rest is for a curator to look through. */
export interface DriftReport {
  base: string;
  copy: string;
  /** Errors that the base does not have, or that no entry covers. */
  new: DriftedError[];
  /** Errors of the base that the copy does not have. */
  gone: DriftedError[];
  reworded: RewordedError[];
  /** Messages whose only difference are contractions, case or punctuation. */
  wording: Rewording[];
  sections: {
    renamed: { from: string; to: string }[];
    /** Sections that stand in another group now. */
    regrouped: { title: string; from: string | undefined; to: string | undefined }[];
    /** Groups that only hold sections known already. */
    newGroups: string[];
    gone: string[];
  };
  anchors: RenamedAnchor[];
  deadLinks: DeadLink[];
}

/** Compares a copy of the article with the knowledge and the version that it was made from. */
export function driftReport(markdown: string, knowledge: Knowledge, base: Article): DriftReport {
  const copy = parseArticle(markdown);
  const entryOf = entryFinder(knowledge);
  const sections = matchSections(base, copy);
  const sameSection = (from: string, to: string): boolean =>
    sections.some((match) => match.base.title === from && match.copy.title === to);
  const matches = matchErrors(base.errors, copy.errors, sameSection);
  const withEntry = (error: ArticleError): DriftedError => ({ ...error, entry: entryOf(error) });
  const changes = matches.map((match) => changeOf(match, entryOf(match.base)));
  return {
    base: base.date,
    copy: copy.date,
    new: [
      ...copy.errors.filter((error) => !matches.some((match) => match.copy === error)).map(withEntry),
      ...matches.flatMap((match) => unknown(match, entryOf)),
    ],
    gone: base.errors.filter((error) => !matches.some((match) => match.base === error)).map(withEntry),
    reworded: changes.map(({ change }) => change).filter(isChange),
    wording: changes.flatMap(({ contractionsOnly }) => contractionsOnly),
    sections: sectionChanges(base, copy, sections),
    anchors: renamedAnchors(sections),
    deadLinks: deadLinks(
      knowledge,
      copy.sections.map(({ title }) => title),
      sections,
    ),
  };
}

function changeOf(
  match: ErrorMatch,
  entry: string | undefined,
): { change: RewordedError; contractionsOnly: Rewording[] } {
  const { base, copy } = match;
  const { reworded, contractionsOnly } = compareMessages(match);
  return {
    change: {
      section: copy.section,
      entry,
      messages: reworded,
      codesAdded: copy.codes.filter((code) => !base.codes.includes(code)),
      codesGone: base.codes.filter((code) => !copy.codes.includes(code)),
    },
    contractionsOnly,
  };
}

function isChange({ messages, codesAdded, codesGone }: RewordedError): boolean {
  return messages.length + codesAdded.length + codesGone.length > 0;
}

type EntryOf = (error: ArticleError) => string | undefined;

/** What is new about an error of the base: nobody knows it, or it came by a code that nobody knows. */
function unknown({ base, copy }: ErrorMatch, entryOf: EntryOf): DriftedError[] {
  // A section without messages may be advice rather than an error.
  if (base.messages.length > 0 && entryOf(copy) === undefined && entryOf(base) === undefined) {
    return [{ ...copy, why: 'no-entry' }];
  }
  const codes = copy.codes.filter(
    (code) =>
      !base.codes.includes(code) && entryOf({ section: copy.section, messages: [], codes: [code] }) === undefined,
  );
  return codes.length > 0 ? [{ ...copy, codes, entry: entryOf(base), why: 'code-added' }] : [];
}

function sectionChanges(base: Article, copy: Article, matches: readonly SectionMatch[]): DriftReport['sections'] {
  const nowOf = (title: string | undefined): string | undefined =>
    matches.find((match) => match.base.title === title)?.copy.title ?? title;
  return {
    renamed: matches
      .filter((match) => match.base.title !== match.copy.title)
      .map((match) => ({ from: match.base.title, to: match.copy.title })),
    regrouped: matches
      .filter((match) => nowOf(match.base.parent) !== match.copy.parent)
      .map((match) => ({ title: match.copy.title, from: match.base.parent, to: match.copy.parent })),
    newGroups: copy.sections
      .filter((section) => !matches.some((match) => match.copy === section))
      .filter(({ title }) => !copy.errors.some(({ section }) => section === title))
      .map(({ title }) => title),
    gone: base.sections.filter((section) => !matches.some((match) => match.base === section)).map(({ title }) => title),
  };
}
