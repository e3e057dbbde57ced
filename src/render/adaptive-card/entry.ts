/** The answer for one entry: what it is and how sure, then the likeliest cause with its steps, then the rest folded. */
import { causeNames } from '../../answer/cause-names.ts';
import type { Answer, CauseView, Certainty, EntryView } from '../../answer/model.ts';
import { entryText, labels } from '../../answer/strings.ts';
import { button, fold, open, pressableRow, show } from './buttons.ts';
import { caution, excerpt, heading, link, prose, rich, small } from './elements.ts';
import { inline, literal, withoutMarks } from './inline.ts';
import type { FixedPart } from './kept.ts';
import { limits } from './limits.ts';
import type { Part } from './part.ts';
import type { Sheet } from './sheet.ts';
import { otherSources, sourceLine } from './sources.ts';
import { type Drawn, steps } from './steps.ts';
import type { CardElement } from './types.ts';
import { words } from './words.ts';

/** How sure the diagnosis is, in words, with what it rests on. */
export function certaintyLine(certainty: Certainty): CardElement {
  const runs = inline(certainty.words, { weight: 'bolder' });
  if (certainty.matched.length > 0) runs.push(...literal(` · ${labels.matched(certainty.matched)}`));
  return rich(runs);
}

/** What each cause is called: its heading, the first said to be the likeliest, and a short name to refer to it. */
function headings(all: readonly CauseView[]): { name: string; title: string }[] {
  const names = causeNames(all);
  const [likeliest, second] = names.filter((name) => name !== undefined);
  return all.map(({ title }, index) => {
    const name = names[index];
    if (name === undefined) return { name: title, title };
    if (second === undefined) return { name: '', title: `${name}: ${title}` };
    return { name, title: name === likeliest ? words.likeliest(name, title) : `${name}: ${title}` };
  });
}

function causes(sheet: Sheet, all: readonly CauseView[], drawn: Drawn): CardElement[] {
  const names = headings(all);
  const [first, ...others] = all.map((cause, index) => {
    const { name, title } = names[index] ?? { name: '', title: cause.title };
    const why = cause.why === undefined ? [] : [prose(cause.why)];
    return { title, body: [...why, ...steps(sheet, cause.steps, name, drawn)] };
  });
  if (first === undefined) return [];
  return [
    heading(first.title),
    ...first.body,
    ...(others.length === 0 ? [] : [prose(words.otherCauses, { isSubtle: true }, 'medium')]),
    ...others.map((cause) => fold(sheet, cause.title, cause.body)),
  ];
}

function checks(sheet: Sheet, entry: EntryView, drawn: Drawn): CardElement[] {
  const list = steps(sheet, entry.checks, labels.whereToStart, drawn);
  return [
    ...(entry.nothingPublished ? [prose(entryText.nothingPublished)] : []),
    ...(list.length === 0 ? [] : [heading(labels.whereToStart), ...list]),
  ];
}

/** Messages, links, related errors and further sources: wanted seldom, so behind one fold. */
function more(sheet: Sheet, entry: EntryView): CardElement[] {
  const groups: { name: string; items: CardElement[] }[] = [];
  if (sheet.detail.messages && entry.messages.length > 0) {
    const said = entry.messages.map((message) => rich(literal(message, { fontType: 'monospace' })));
    groups.push({ name: words.messages, items: [small(`${labels.message}:`), ...said] });
  }
  if (sheet.detail.more && entry.links.length > 0) {
    groups.push({ name: words.links, items: [small(`${labels.links}:`), ...entry.links.map((one) => link(one))] });
  }
  if (sheet.detail.more && entry.related.length > 0) {
    const rows = entry.related.map((one) => pressableRow(one));
    groups.push({ name: words.related, items: [small(`${labels.related}. ${words.press}`), ...rows] });
  }
  const documents = otherSources(entry);
  if (sheet.detail.more && documents.length > 0) {
    groups.push({ name: words.sources, items: [small(`${labels.sources}:`), ...documents] });
  }
  if (groups.length === 0) return [];
  const title = words.more(groups.map((group) => group.name));
  const items = groups.flatMap((group) => group.items);
  return [fold(sheet, title, items)];
}

/** What the team has written: literal text, kept when a card has to be cut. */
function teamNotes({ teamNotes: notes }: EntryView): CardElement[] {
  if (notes.length === 0) return [];
  const title = rich(literal(`${labels.teamNotes}:`, { weight: 'bolder' }), 'medium');
  return [title, ...notes.map((note) => rich(literal(`• ${note}`)))];
}

/** What every card of the entry shows after the rest, whatever was pasted: nearly all of it. */
export function fixedPart(sheet: Sheet, entry: EntryView): FixedPart {
  const drawn: Drawn = new Map();
  return {
    body: [
      ...(entry.curatorNote === undefined ? [] : [prose(labels.curator(entry.curatorNote), { italic: true })]),
      ...caution(entry.cautions),
      ...causes(sheet, entry.causes, drawn),
      ...checks(sheet, entry, drawn),
      ...more(sheet, entry),
    ],
    end: [...teamNotes(entry), sourceLine(entry)],
  };
}

/** Draws the answer for an entry. */
export function entryPart(sheet: Sheet, answer: Extract<Answer, { kind: 'entry' }>): Part {
  const { entry, certainty, others } = answer;
  const offered = sheet.detail.more ? others : others.slice(0, 1);
  const among = [entry.id, ...offered.map((other) => other.id)];
  const otherButtons = offered.map((other) => show(other.id, words.or(other.title), among));
  const article = open(entry.sources.find((source) => source.url !== undefined)?.url, words.openSource);
  const walk = entry.walk === undefined ? [] : button(entry.walk);
  const before = limits.primaryActions - 1 - walk.length;
  return {
    name: withoutMarks(entry.title),
    title: heading(entry.title, 'large'),
    lead: [
      ...(certainty === undefined ? [] : [certaintyLine(certainty)]),
      ...(entry.codes.length === 0 ? [] : [small(`${labels.codes}: ${entry.codes.join(' · ')}`)]),
    ],
    body: [
      ...(entry.summary === undefined ? [] : [prose(entry.summary)]),
      ...(sheet.detail.excerpt ? excerpt(answer.excerpt) : []),
    ],
    end: [],
    // The walkthrough comes first; the source keeps a place among the first three.
    buttons: [...walk, ...otherButtons.slice(0, before), ...article, ...otherButtons.slice(before)],
    brief: () => [pressableRow(entry)],
  };
}
