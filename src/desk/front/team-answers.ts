/** Answers to the commands about what is kept. */
import type { Action, Answer, Quote, Reply } from '../../answer/model.ts';
import { neutralise, quote } from '../../answer/quote.ts';
import { teamText } from '../../answer/team-strings.ts';
import type { Note } from '../ports/notes.ts';

/** The letters of a note. */
export const LONGEST_NOTE = 2_000;
/** The most notes of a list. */
const MOST_LISTED = 30;

export function notice(title: string, paragraphs: string[] = [], actions: Action[] = []): Reply {
  return { answers: [{ kind: 'info', title, paragraphs, rows: [], actions }] };
}

/** To a command in a message that was edited: it would be carried out a second time. */
export function correctedReply(): Reply {
  return notice(teamText.correctedTitle, [teamText.corrected]);
}

/** How notes read below an answer, each with the number that it is edited by. */
export function noteLines(notes: readonly Note[]): string[] {
  return notes.map(({ text }, index) => `${index + 1}. ${neutralise(text)}`);
}

/** What became of a note, with the entry's notes as they are now. */
export function noteReply(done: string, entry: { id: string; title: string }, notes: readonly Note[]): Reply {
  const rows = notes.map(({ text }, index) => ({ title: `${index + 1}.`, text: '', quote: noteQuote(text) }));
  const show = { kind: 'show', entry: entry.id, title: teamText.showEntry } as const;
  return { answers: [{ kind: 'info', title: done, paragraphs: [entry.title], rows, actions: [show] }] };
}

function noteQuote(text: string): Quote {
  return quote(text, LONGEST_NOTE);
}

/** The notes by entry; `titleOf` names an entry, or gives nothing for one that is gone. */
export function notesReply(notes: readonly Note[], titleOf: (entry: string) => string | undefined): Reply {
  if (notes.length === 0) return notice(teamText.noNotesTitle, [teamText.noteHow]);
  const numbers = new Map<string, number>();
  const rows = notes.map(({ entry, text }) => {
    const number = (numbers.get(entry) ?? 0) + 1;
    numbers.set(entry, number);
    const title = titleOf(entry);
    // The entry is named once, above its first note.
    if (number > 1) return { title: `${number}.`, text: '', quote: noteQuote(text) };
    return { title: title ?? entry, text: `${number}.`, quote: noteQuote(text), ...(title !== undefined && { entry }) };
  });
  const more = notes.length > MOST_LISTED ? [teamText.notesMore(MOST_LISTED, notes.length)] : [];
  const answer: Answer = {
    kind: 'info',
    title: teamText.notesTitle,
    paragraphs: [teamText.noteHow, ...more],
    rows: rows.slice(0, MOST_LISTED),
    actions: [],
  };
  return { answers: [answer] };
}
