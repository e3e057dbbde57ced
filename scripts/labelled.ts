/** Labelled pastes: reading them, and which entries are right for each. */
import { readFileSync } from 'node:fs';
import { codesOf, type EntryCode } from '../src/knowledge/codes.ts';
import type { Entry, Knowledge } from '../src/knowledge/types.ts';

export interface Labelled {
  id: string;
  text: string;
  expect: string | string[] | null;
  scope: 'article' | 'agent-not-in-article' | 'dpm-mabs' | 'other';
  kind: string;
  why: string;
  /** The agent ID or name that the paste is about, where it has one. */
  code?: string;
}

/** Reads `.jsonl` files, one paste a line. */
export function readLabelled(files: readonly string[]): Labelled[] {
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as Labelled),
  );
}

/**
 * The ids of the entries that are right. Empty: an answer would be wrong. Undefined: nobody can say (an error of the
 * agent outside the article, without a code to know its entry by).
 */
export function rightEntries({ expect, scope, text, code }: Labelled, knowledge: Knowledge): Set<string> | undefined {
  if (scope === 'other' || scope === 'dpm-mabs') return new Set();
  const right = new Set(expect === null ? [] : [expect].flat());
  const told = code === undefined ? undefined : String(code).toLowerCase();
  for (const { entry, codes } of codedEntries(knowledge)) {
    const own = codes.some(({ value, inText }) => (told === undefined ? inText?.test(text) : told === value));
    if (own) {
      right.add(entry.id);
      if (entry.kind === 'catalogue' && entry.guide) right.add(entry.guide);
    }
  }
  return right.size > 0 ? right : undefined;
}

interface CodedEntry {
  entry: Entry;
  /** `inText` finds an agent ID or name in a paste; other codes say nothing of the entry by themselves. */
  codes: { value: string; inText: RegExp | undefined }[];
}

/** Thousands of pastes are held against the same knowledge: its patterns are made once. */
const coded = new WeakMap<Knowledge, CodedEntry[]>();

function codedEntries(knowledge: Knowledge): CodedEntry[] {
  const known = coded.get(knowledge);
  if (known) return known;
  const entries = [...knowledge.entries.values()].map((entry) => ({
    entry,
    codes: codesOf(entry).map(({ kind, value }) => ({ value: value.toLowerCase(), inText: carrying(kind, value) })),
  }));
  coded.set(knowledge, entries);
  return entries;
}

/** Finds the code as a whole word, an ID also in hex. */
function carrying(kind: EntryCode['kind'], value: string): RegExp | undefined {
  if (kind === 'name') return new RegExp(`(?<![A-Za-z0-9_])${value}(?![A-Za-z0-9_])`);
  if (kind !== 'mars-id') return undefined;
  if (value.length < 5) return new RegExp(`\\(ID: ?${value}\\)`);
  const hex = Number(value).toString(16);
  return new RegExp(`(?<![\\w.])(?:${value}|0x0*${hex})(?!\\w)`, 'i');
}
