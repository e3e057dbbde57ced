/** The answer for one entry: what it is and how sure, then the likeliest cause with its steps, then the rest folded. */
import type { Answer, Certainty, EntryRef, EntryView } from '../../answer/model.ts';
import { labels } from '../../answer/strings.ts';
import { type Among, button, marked, open, pressableRow, show } from './buttons.ts';
import { causeRows, causes, checks } from './causes.ts';
import { caution, excerpt, heading, prose, rich, small } from './elements.ts';
import { inline, literal, withoutMarks } from './inline.ts';
import type { FixedPart } from './kept.ts';
import { limits } from './limits.ts';
import { moreFold, moreRow } from './more.ts';
import { teamNotes } from './notes.ts';
import type { Part } from './part.ts';
import type { Sheet } from './sheet.ts';
import { sourceLine } from './sources.ts';
import type { Drawn } from './steps.ts';
import type { CardElement } from './types.ts';
import { words } from './words.ts';

type EntryAnswer = Extract<Answer, { kind: 'entry' }>;

/** How sure the diagnosis is, in words, with what it rests on. */
export function certaintyLine(certainty: Certainty): CardElement {
  const runs = inline(certainty.words, { weight: 'bolder' });
  if (certainty.matched.length > 0) runs.push(...literal(` · ${labels.matched(certainty.matched)}`));
  return rich(runs);
}

/** What every card of the entry shows, whatever was pasted: nearly all of it. */
export function fixedPart(sheet: Sheet, entry: EntryView): FixedPart {
  const drawn: Drawn = new Map();
  return {
    title: [heading(entry.title, 'large')],
    codes: entry.codes.length === 0 ? [] : [small(`${labels.codes}: ${entry.codes.join(' · ')}`)],
    summary: entry.summary === undefined ? [] : [prose(entry.summary)],
    body: [
      ...(entry.curatorNote === undefined ? [] : [prose(labels.curator(entry.curatorNote), { italic: true })]),
      ...caution(entry.cautions),
      ...causes(sheet, entry, drawn),
      ...checks(sheet, entry, drawn),
      ...moreFold(sheet, entry),
    ],
    ways: waysOf(sheet, { entry, options: [] }, []),
    end: [sourceLine(entry)],
  };
}

function waysOf(sheet: Sheet, among: Among, others: readonly EntryRef[]): CardElement[] {
  return [...causeRows(sheet, among), ...moreRow(sheet, among, others)];
}

/** The entry with the choices that a press on a part of it leads back to. */
export function amongOthers({ entry, others }: EntryAnswer): Among {
  return { entry, options: others.length > 0 ? [entry.id, ...others.map(({ id }) => id)] : [] };
}

/** Draws what an answer for an entry has beside the `fixedPart`. */
export function entryPart(sheet: Sheet, answer: EntryAnswer): Part {
  const { entry, certainty, others } = answer;
  const among = amongOthers(answer);
  const offered = sheet.detail.others === 'all' ? others : others.slice(0, 1);
  const otherButtons = offered.map((other) => show(other.id, words.or(other.title), among.options));
  const article = open(entry.sources.find((source) => source.url !== undefined)?.url, words.openSource);
  const walk = entry.walk === undefined ? [] : marked(button(entry.walk));
  const before = limits.primaryActions - 1 - walk.length;
  return {
    name: withoutMarks(entry.title),
    lead: certainty === undefined ? [] : [certaintyLine(certainty)],
    body: sheet.detail.excerpt ? excerpt(answer.excerpt) : [],
    ways: [...(isAlone(answer) ? [] : waysOf(sheet, among, others)), ...teamNotes(entry, answer.notes)],
    end: [],
    // The walkthrough comes first; the source keeps a place among the first three.
    buttons: [...walk, ...otherButtons.slice(0, before), ...article, ...otherButtons.slice(before)],
    brief: () => [pressableRow(entry)],
  };
}

/** Whether no other entry is as likely: then the ways to more are the entry's own. */
export function isAlone({ others }: EntryAnswer): boolean {
  return others.length === 0;
}
