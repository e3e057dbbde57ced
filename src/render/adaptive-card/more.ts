/** Messages, links, related errors and further sources: wanted seldom, so behind one fold, or behind one line. */
import type { EntryRef, EntryView } from '../../answer/model.ts';
import { labels } from '../../answer/strings.ts';
import { type Among, fold, partRow, pressableRow } from './buttons.ts';
import { link, rich, small } from './elements.ts';
import { literal } from './inline.ts';
import type { Sheet } from './sheet.ts';
import { otherSources } from './sources.ts';
import type { CardElement } from './types.ts';
import { words } from './words.ts';

interface Group {
  name: string;
  items: CardElement[];
}

function group(name: string, label: string, items: readonly CardElement[]): Group[] {
  return items.length === 0 ? [] : [{ name, items: [small(label), ...items] }];
}

function groupsOf(entry: EntryView): Group[] {
  const said = entry.messages.map((message) => rich(literal(message, { fontType: 'monospace' })));
  const related = entry.related.map((one) => pressableRow(one));
  const links = entry.links.map((one) => link(one));
  return [
    ...group(words.messages, `${labels.message}:`, said),
    ...group(words.links, `${labels.links}:`, links),
    ...group(words.related, `${labels.related}. ${words.press}`, related),
    ...group(words.sources, `${labels.sources}:`, otherSources(entry)),
  ];
}

const titleOf = (names: readonly string[]): string => words.moreOf(names);

/** All of it under a fold, where the card has room for it. */
export function moreFold(sheet: Sheet, entry: EntryView): CardElement[] {
  const groups = sheet.detail.more === 'fold' ? groupsOf(entry) : [];
  if (groups.length === 0) return [];
  const items = groups.flatMap((one) => one.items);
  return [fold(sheet, titleOf(groups.map(({ name }) => name)), items)];
}

/** A line that opens it in place of the card, where the card has none. */
export function moreRow(sheet: Sheet, among: Among, others: readonly EntryRef[]): CardElement[] {
  const groups = sheet.detail.more === 'row' ? groupsOf(among.entry) : [];
  const left = sheet.detail.others === 'first' && others.length > 1 ? [words.others] : [];
  const names = [...groups.map(({ name }) => name), ...left];
  return names.length === 0 ? [] : [partRow(among, { of: 'more' }, titleOf(names))];
}

/** All of it, open, and the other likely entries, which may have found no place on the card. */
export function moreItems(entry: EntryView, others: readonly EntryRef[]): CardElement[] {
  const likely = others.map((one) => pressableRow(one));
  const groups = [...groupsOf(entry), ...group(words.others, `${labels.others}. ${words.press}`, likely)];
  return groups.flatMap(({ items }) => items);
}
