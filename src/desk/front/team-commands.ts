/** Commands about what is kept: notes, one's own data, figures. What is no such command, word for word, is left to the desk. */
import { bareCode } from '../notation.ts';

export type TeamCommand =
  /** All notes of the team, or those on what `entry` names. */
  | { kind: 'notes'; entry?: string }
  /** A note on a code that no entry has. */
  | { kind: 'note-nowhere'; code: string }
  | { kind: 'note-add'; entry: string; text: string }
  | { kind: 'note-edit'; entry: string; number: number; text: string }
  | { kind: 'note-remove'; entry: string; number: number }
  | { kind: 'forget-me'; sure: boolean }
  /** Figures of the last weeks. */
  | { kind: 'stats'; weeks: number };

/** Far more than a note holds, so that one that is too long is told so; what is longer is a paste. */
const LONGEST = 20_000;
const NOTES = /^notes?(?:\s+(?:on|of|for)\s+(\S{1,120})|\s+(\S{1,120}))?$/i;
const NOTE = /^note\s+(?:on\s+|for\s+)?(\S{1,120})\s+(\S[\s\S]*)$/i;
const EDIT = /^(?:edit|change)\s+(\d{1,3})\s+(\S[\s\S]*)$/i;
const REMOVE = /^(?:remove|delete)(?:\s+(\d{1,3}))?$/i;
const STATS = /^(?:stats|statistics)(?:\s+([1-9]\d?)(?:\s+weeks?)?)?$/i;
/** Without a number of weeks. */
const WEEKS = 4;
const FORGET = /^forget\s{1,9}me(\s{1,9}now)?[.!]?$/i;
/** What can be nothing but a code. */
const CODE = /^(?:0x[0-9a-f]{3,8}|\d{4,10})$/i;

/** The command, or undefined. `isEntry` says whether a word names an entry: a paste may begin with "note" too. */
export function readTeamCommand(text: string, isEntry: (word: string) => boolean): TeamCommand | undefined {
  if (text.length > LONGEST) return undefined;
  const words = text.trim();
  const stats = STATS.exec(words);
  if (stats) return { kind: 'stats', weeks: Number(stats[1] ?? WEEKS) };
  const forget = FORGET.exec(words);
  if (forget) return { kind: 'forget-me', sure: forget[1] !== undefined };
  const notes = NOTES.exec(words);
  if (notes) return allOf(notes[1] ?? notes[2], isEntry);
  const [, entry = '', rest = ''] = NOTE.exec(words) ?? [];
  if (entry === '') return undefined;
  return isEntry(bareCode(entry)) ? noteCommand(entry, rest.trim()) : nowhere(entry);
}

function nowhere(word: string): TeamCommand | undefined {
  const code = bareCode(word);
  return CODE.test(code) ? { kind: 'note-nowhere', code } : undefined;
}

function allOf(entry: string | undefined, isEntry: (word: string) => boolean): TeamCommand | undefined {
  if (entry === undefined) return { kind: 'notes' };
  return isEntry(bareCode(entry)) ? { kind: 'notes', entry } : nowhere(entry);
}

function noteCommand(entry: string, rest: string): TeamCommand {
  const edit = EDIT.exec(rest);
  if (edit) return { kind: 'note-edit', entry, number: Number(edit[1]), text: (edit[2] ?? '').trim() };
  const remove = REMOVE.exec(rest);
  if (remove) return { kind: 'note-remove', entry, number: Number(remove[1] ?? '1') };
  return { kind: 'note-add', entry, text: rest };
}
