/** What the team has written, as it is: in its own knowledge, and in chat, numbered as it is edited by. */

import { noteText } from '../../answer/follow-strings.ts';
import type { EntryView } from '../../answer/model.ts';
import { labels } from '../../answer/strings.ts';
import { block } from './block.ts';
import { rich, small } from './elements.ts';
import { literal } from './inline.ts';
import { limits } from './limits.ts';
import { cleanLines, cut } from './safe-text.ts';
import type { CardElement } from './types.ts';

/** The notes of both kinds under one label. Those from chat are many and long at times: what has no room is counted. */
export function teamNotes({ id, teamNotes: own }: EntryView, notes: readonly string[] = []): CardElement[] {
  if (own.length === 0 && notes.length === 0) return [];
  const title = rich(literal(`${labels.teamNotes}:`, { weight: 'bolder' }), 'medium');
  return [title, ...own.map((note) => rich(literal(`• ${note}`))), ...fromChat(id, notes)];
}

function fromChat(entry: string, notes: readonly string[]): CardElement[] {
  const shown: CardElement[] = [];
  let left: number = limits.noteBytes;
  for (const [at, note] of notes.entries()) {
    const lines = noteLines(note);
    left -= block(lines).bytes;
    if (left < 0 && at > 0) return [...shown, small(noteText.more(notes.length - at, entry))];
    shown.push(...lines);
  }
  return shown;
}

function noteLines(note: string): CardElement[] {
  const lines = cleanLines(cut(note, limits.noteCharacters));
  const kept = lines.length > limits.noteLines ? [...lines.slice(0, limits.noteLines), '…'] : lines;
  return kept.map((line, at) => rich(literal(line), at === 0 ? 'small' : 'none'));
}
