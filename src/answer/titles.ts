/** Titles and references of entries, for lists, buttons and headings. */
import type { Entry, Knowledge } from '../knowledge/types.ts';
import type { EntryRef } from './model.ts';
import { clip } from './quote.ts';
import { entryText } from './strings.ts';

/** A catalogue entry's title stays about as long as a guide's. */
const TITLE_LIMIT = 110;
const BETWEEN_WORDS = /[\s,;:(]/;

/** A guide's own title; for a catalogue entry its name or number, with the product's message where one is known. */
export function entryTitle(entry: Entry): string {
  if (entry.kind === 'guide') return entry.title;
  const label = entry.symbol ?? (entry.code === undefined ? entry.id : entryText.errorTitle(entry.code));
  return entry.message ? wholeWords(clip(`${label}: ${entry.message}`, TITLE_LIMIT)) : label;
}

/** Without what a cut has left of a word. */
function wholeWords(text: string): string {
  if (!text.endsWith('…')) return text;
  let end = text.length - 1;
  while (end > 0 && !BETWEEN_WORDS.test(text.charAt(end))) end--;
  while (end > 0 && BETWEEN_WORDS.test(text.charAt(end - 1))) end--;
  return end > 0 ? `${text.slice(0, end)}…` : text;
}

/** The entry's id and title. */
export function entryRef(entry: Entry): EntryRef {
  return { id: entry.id, title: entryTitle(entry) };
}

/** References to those of `ids` that exist, each once and in the given order. */
export function entryRefs(ids: readonly string[], knowledge: Knowledge): EntryRef[] {
  return [...new Set(ids)].flatMap((id) => {
    const entry = knowledge.entries.get(id);
    return entry ? [entryRef(entry)] : [];
  });
}
