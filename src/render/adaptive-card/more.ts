/** Messages, links, related errors and further sources: wanted seldom, so behind one fold, or behind one line. */
import type { EntryRef, EntryView } from '../../answer/model.ts';
import { labels } from '../../answer/strings.ts';
import { type Among, fold, partRow, pressableRow } from './buttons.ts';
import { link, rich, small } from './elements.ts';
import { literal } from './inline.ts';
import type { Sheet } from './sheet.ts';
import { otherSources, sourceItem } from './sources.ts';
import type { CardElement } from './types.ts';
import { words } from './words.ts';

interface Group {
  name: string;
  /** Drawn only where it is shown: a line that opens it needs the name alone. */
  items: () => CardElement[];
}

function group<One>(name: string, label: string, all: readonly One[], draw: (one: One) => CardElement): Group[] {
  return all.length === 0 ? [] : [{ name, items: () => [small(label), ...all.map(draw)] }];
}

function groupsOf({ messages, links, related, sources }: EntryView): Group[] {
  return [
    ...group(words.messages, `${labels.message}:`, messages, (said) => rich(literal(said, { fontType: 'monospace' }))),
    ...group(words.links, `${labels.links}:`, links, (one) => link(one)),
    ...group(words.related, `${labels.related}. ${words.press}`, related, (one) => pressableRow(one)),
    ...group(words.sources, `${labels.sources}:`, otherSources(sources), sourceItem),
  ];
}

const titleOf = (names: readonly string[]): string => words.moreOf(names);

/** All of it under a fold, where the card has room for it. */
export function moreFold(sheet: Sheet, entry: EntryView): CardElement[] {
  const groups = sheet.detail.more === 'fold' ? groupsOf(entry) : [];
  if (groups.length === 0) return [];
  const items = groups.flatMap((one) => one.items());
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
  const likely = group(words.others, `${labels.others}. ${words.press}`, others, (one) => pressableRow(one));
  return [...groupsOf(entry), ...likely].flatMap(({ items }) => items());
}
