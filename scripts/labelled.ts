/** Labelled pastes: reading them, and which entries are right for each. */
import { readFileSync } from 'node:fs';
import { LONG_ID } from '../src/diagnosis/read/codes.ts';
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
  const { told, written } = codedEntries(knowledge);
  const owners = code === undefined ? codesIn(text).map((one) => written.get(one)) : [told.get(keyOf(String(code)))];
  for (const entry of owners.flatMap((some) => some ?? [])) {
    right.add(entry.id);
    if (entry.kind === 'catalogue' && entry.guide) right.add(entry.guide);
  }
  return right.size > 0 ? right : undefined;
}

/** The entries by their codes: as a label tells them, and as they are written in a paste. */
interface CodedEntries {
  told: Map<string, Entry[]>;
  /** Agent IDs and names alone; other codes say nothing of the entry by themselves. */
  written: Map<string, Entry[]>;
}

/** Thousands of pastes are held against the same knowledge: its codes are collected once. */
const coded = new WeakMap<Knowledge, CodedEntries>();

function codedEntries(knowledge: Knowledge): CodedEntries {
  const known = coded.get(knowledge);
  if (known) return known;
  const made: CodedEntries = { told: new Map(), written: new Map() };
  for (const entry of knowledge.entries.values()) {
    for (const { kind, value } of codesOf(entry)) {
      add(made.told, keyOf(value), entry);
      const form = writtenForm(kind, value);
      if (form !== undefined) add(made.written, form, entry);
    }
  }
  coded.set(knowledge, made);
  return made;
}

function add(to: Map<string, Entry[]>, key: string, entry: Entry): void {
  to.set(key, [...(to.get(key) ?? []), entry]);
}

function keyOf(code: string): string {
  return code.toLowerCase();
}

/** An ID by its digits wherever it stands, a short one in its brackets, a name as it is. */
function writtenForm(kind: EntryCode['kind'], value: string): string | undefined {
  if (kind === 'name') return value;
  if (kind !== 'mars-id') return undefined;
  return value.length < LONG_ID ? bracketed(value) : value;
}

function bracketed(id: string): string {
  return `(${id})`;
}

const WORD = /\w+/g;
const DECIMAL = /^\d+$/;
const HEX = /^0x[0-9a-f]+$/i;
const BRACKETED_ID = /\(ID: ?(\d+)\)/g;

/** All that may be a code in a text, in the form that it is looked up by: whole words, an ID in hex by its digits. */
function codesIn(text: string): string[] {
  const words = [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const isId = DECIMAL.test(word) || HEX.test(word);
    // What follows a point is a part of a version or of an address.
    if (isId && text[index - 1] === '.') return [];
    return [HEX.test(word) ? String(Number(word)) : word];
  });
  const short = [...text.matchAll(BRACKETED_ID)].map(([, id = '']) => bracketed(id));
  return [...words.filter((word) => !DECIMAL.test(word) || word.length >= LONG_ID), ...short];
}
