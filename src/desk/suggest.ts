/** Entries of nearly the name that a person typed. */
import Fuse from 'fuse.js';
import type { EntryRef } from '../answer/model.ts';
import { entryRef } from '../answer/titles.ts';
import type { Knowledge } from '../knowledge/types.ts';
import { readingsOf } from './notation.ts';

interface Named {
  ref: EntryRef;
  names: string[];
}

const MOST = 4;
const LONGEST = 60;
const indexes = new WeakMap<Knowledge, Fuse<Named>>();

/** At most four, closest first. Numbers get none: the number beside it is another error. */
export function closeNames(text: string, knowledge: Knowledge): EntryRef[] {
  const name = text.trim();
  if (name.length < 3 || name.length > LONGEST) return [];
  if (readingsOf(name).some(({ kind }) => kind !== 'name')) return [];
  return indexOf(knowledge)
    .search(name, { limit: MOST })
    .map(({ item }) => item.ref);
}

function indexOf(knowledge: Knowledge): Fuse<Named> {
  const known = indexes.get(knowledge);
  if (known) return known;
  const named = [...knowledge.entries.values()].map((entry) => ({
    ref: entryRef(entry),
    names: [entry.id, ...symbolsOf(entry)],
  }));
  const index = new Fuse(named, { keys: ['names'], threshold: 0.35, ignoreLocation: true });
  indexes.set(knowledge, index);
  return index;
}

function symbolsOf(entry: Parameters<typeof entryRef>[0]): string[] {
  if (entry.kind === 'catalogue') return entry.symbol === undefined ? [] : [entry.symbol];
  return entry.codes.flatMap((code) => ('name' in code ? [code.name] : []));
}
