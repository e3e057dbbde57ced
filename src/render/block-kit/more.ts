/** Messages, links, related errors and sources: wanted seldom, so behind one button. */
import type { EntryView } from '../../answer/model.ts';
import { neutralise } from '../../answer/quote.ts';
import { labels } from '../../answer/strings.ts';
import { type Among, showPart } from './causes.ts';
import { row } from './elements.ts';
import { refRows } from './lists.ts';
import { line, link, type Piece, rich } from './rich.ts';
import type { Sheet } from './sheet.ts';
import { hasMoreSources, sourceLines } from './sources.ts';
import type { Block } from './types.ts';
import { words } from './words.ts';

function groupNames(entry: EntryView): string[] {
  return [
    ...(entry.messages.length > 0 ? [words.messages] : []),
    ...(entry.links.length > 0 ? [words.links] : []),
    ...(entry.related.length > 0 ? [words.related] : []),
    ...(hasMoreSources(entry) ? [words.sources] : []),
  ];
}

/** The line that says what there is more, with its button. */
export function moreRow(sheet: Sheet, among: Among): Block[] {
  const names = groupNames(among.entry);
  if (names.length === 0) return [];
  const what = names.join(', ');
  return row(words.moreOf(what), showPart(sheet, among, { of: 'more' }, words.more, what));
}

/** All of it, opened. */
export function moreBlocks(sheet: Sheet, { entry }: Among): Block[] {
  const group = (title: string, pieces: readonly Piece[]): Block[] =>
    pieces.length === 0 ? [] : rich([line(title, { bold: true }), ...pieces]);
  const messages = entry.messages.map((text): Piece => ({ kind: 'box', text: neutralise(text) }));
  return [
    ...group(labels.message, messages),
    ...group(
      labels.links,
      entry.links.map((one) => link(one, '• ')),
    ),
    ...refRows(sheet, labels.related, entry.related),
    ...group(labels.sources, sourceLines(entry)),
  ];
}
