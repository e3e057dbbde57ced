/** Labelled pastes: reading them, and which entries are right for each. */
import { readFileSync } from 'node:fs';
import { codesOf } from '../src/knowledge/codes.ts';
import type { Knowledge } from '../src/knowledge/types.ts';

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
  for (const entry of knowledge.entries.values()) {
    const own = codesOf(entry).some(({ kind, value }) =>
      code !== undefined
        ? String(code).toLowerCase() === value.toLowerCase()
        : (kind === 'mars-id' || kind === 'name') && carries(text, kind, value),
    );
    if (own) {
      right.add(entry.id);
      if (entry.kind === 'catalogue' && entry.guide) right.add(entry.guide);
    }
  }
  return right.size > 0 ? right : undefined;
}

/** Whether the text holds the code as a whole word, an ID also in hex. */
function carries(text: string, kind: string, value: string): boolean {
  if (kind === 'name') return new RegExp(`(?<![A-Za-z0-9_])${value}(?![A-Za-z0-9_])`).test(text);
  if (value.length < 5) return new RegExp(`\\(ID: ?${value}\\)`).test(text);
  const hex = Number(value).toString(16);
  return new RegExp(`(?<![\\w.])(?:${value}|0x0*${hex})(?!\\w)`, 'i').test(text);
}
