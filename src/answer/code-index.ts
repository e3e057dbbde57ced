/** Finds entries and general meanings by code; built once for each knowledge. */
import { codeKey, codesOf, type EntryCode } from '../knowledge/codes.ts';
import type { Entry, Knowledge, Needs } from '../knowledge/types.ts';

/** An entry that lists a code, and the surroundings without which the code says nothing about the agent. */
export interface CodeOwner {
  entry: Entry;
  needs: Needs | undefined;
}

interface CodeIndex {
  owners: ReadonlyMap<string, CodeOwner>;
  /** Keys of the code table by symbol, lower-case. */
  symbols: ReadonlyMap<string, string>;
}

const indexes = new WeakMap<Knowledge, CodeIndex>();

/** The entry that lists the code. */
export function ownerOf(kind: EntryCode['kind'], value: string, knowledge: Knowledge): CodeOwner | undefined {
  return indexOf(knowledge).owners.get(codeKey(kind, value));
}

/** The code table's key (such as `win32:5`) of a symbol such as `ERROR_ACCESS_DENIED`, in any case. */
export function tableKeyOf(symbol: string, knowledge: Knowledge): string | undefined {
  return indexOf(knowledge).symbols.get(symbol.toLowerCase());
}

function indexOf(knowledge: Knowledge): CodeIndex {
  const known = indexes.get(knowledge);
  if (known) return known;
  const owners = new Map<string, CodeOwner>();
  for (const entry of knowledge.entries.values()) {
    for (const { kind, value, needs } of codesOf(entry)) {
      const key = codeKey(kind, value);
      if (!owners.has(key)) owners.set(key, { entry, needs });
    }
  }
  const symbols = new Map<string, string>();
  for (const [key, { symbol }] of knowledge.codeTable) {
    if (symbol !== undefined && !symbols.has(symbol.toLowerCase())) symbols.set(symbol.toLowerCase(), key);
  }
  const index = { owners, symbols };
  indexes.set(knowledge, index);
  return index;
}
