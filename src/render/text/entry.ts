/** An entry in plain text: everything that the card says. */
import type { Answer, EntryView, SourceView } from '../../answer/model.ts';
import { entryText, labels } from '../../answer/strings.ts';
import { block, bullet, hanging, insideJson, type KeptLines, type Line, plain, quoteLines } from './lines.ts';
import { causeLines, stepLines } from './steps.ts';

/**
 * The lines that follow from an entry alone, kept with it: most of the text, and the same for everybody. They hold nothing
 * of a paste, and go when the entry goes.
 */
const kept = new WeakMap<EntryView, KeptLines>();

function keptLines(entry: EntryView): KeptLines {
  const known = kept.get(entry);
  if (known) return known;
  const text = fixedLines(entry).join('\n');
  const fresh = { text, json: Buffer.from(insideJson(text)) };
  kept.set(entry, fresh);
  return fresh;
}

export function entryLines({
  entry,
  certainty,
  excerpt,
  others,
  notes = [],
}: Extract<Answer, { kind: 'entry' }>): Line[] {
  return [
    plain(entry.title),
    ...(certainty ? [certaintyLine(certainty)] : []),
    ...(entry.codes.length > 0 ? [`${labels.codes}: ${entry.codes.join(', ')}`] : []),
    ...(entry.summary ? ['', plain(entry.summary)] : []),
    ...(entry.curatorNote ? ['', labels.curator(plain(entry.curatorNote))] : []),
    ...(excerpt ? block(labels.youPasted, quoteLines(excerpt)) : []),
    keptLines(entry),
    ...block(labels.teamNotes, notes.flatMap(hanging)),
    ...block(labels.others, others.map(refLine)),
  ];
}

function fixedLines(entry: EntryView): string[] {
  return [
    ...block(labels.message, entry.messages.map(bullet)),
    ...entry.cautions.flatMap((caution) => ['', labels.caution(plain(caution))]),
    ...causeLines(entry.causes),
    ...(entry.nothingPublished ? ['', entryText.nothingPublished] : []),
    ...block(labels.whereToStart, stepLines(entry.checks)),
    ...endLines(entry),
  ];
}

/** `Very likely (94%). Matched: ID 100050, message 94%` */
export function certaintyLine({ words, matched }: { words: string; matched: readonly string[] }): string {
  return matched.length > 0 ? `${words}. ${labels.matched(matched)}` : words;
}

/** `- title (send: show id)` */
export function refLine({ id, title }: { id: string; title: string }): string {
  return bullet(`${plain(title)} (${labels.showHint(id)})`);
}

function endLines(entry: EntryView): string[] {
  return [
    ...block(
      labels.links,
      entry.links.map(({ title, url }) => bullet(`${title}: ${url}`)),
    ),
    ...block(labels.related, entry.related.map(refLine)),
    ...block(labels.teamNotes, entry.teamNotes.map(bullet)),
    ...block(
      labels.sources,
      entry.sources.map((source) => bullet(sourceText(source))),
    ),
    labels.reviewed(entry.reviewed),
  ];
}

function sourceText({ title, section, date, url }: SourceView): string {
  const about = [title, section, date && labels.sourceDate(date)].filter(Boolean).join(', ');
  return url ? `${about}: ${url}` : about;
}
