/** Search over all entries, for a box that somebody types in: what names a code exactly comes first, then words. */
import MiniSearch from 'minisearch';
import { entryList } from '../answer/entry-list.ts';
import type { ListedEntry } from '../answer/listed-entry.ts';
import type { Entry, Knowledge } from '../knowledge/types.ts';
import { lookup } from './lookup.ts';

/** Which part of the hits is wanted. */
export interface Page {
  skip: number;
  count: number;
}

interface Document {
  id: string;
  title: string;
  codes: string;
  family: string;
  words: string;
}

interface Index {
  engine: MiniSearch<Document>;
  listed: ReadonlyMap<string, ListedEntry>;
  /** What an empty box shows. */
  first: readonly ListedEntry[];
}

/** Nobody types more into a search box; the rest of a paste would only cost time. */
const LONGEST = 200;
const MOST_TERMS = 12;
/** Where a word ends and where a name of the service such as `SalLowDiskSpace` has its joints. */
const BREAKS = /[^\p{L}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})/u;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u;
/** A number beside the one that was typed is another error: only words are forgiven a slip. */
const FORGIVEN = /^\D{4,}$/;
const BOOST = { codes: 6, title: 4, family: 2, words: 1 };
const GUIDE_FIRST = 1.5;
const indexes = new WeakMap<Knowledge, Index>();

/** The entries that `query` names or speaks of, best first. Without a word in it: guides of all families in turn. */
export function searchEntries(query: string, knowledge: Knowledge, { skip, count }: Page): ListedEntry[] {
  const { engine, listed, first } = indexOf(knowledge);
  const text = query.slice(0, LONGEST).trim();
  const terms = termsOf(text).slice(0, MOST_TERMS).join(' ');
  if (terms === '') return first.slice(skip, skip + count);
  const named = lookup(text, knowledge)?.entry?.id;
  const all = engine.search(terms, { combineWith: 'AND' });
  const hits = (all.length > 0 ? all : engine.search(terms)).map(({ id }) => String(id));
  const isAbout = aboutness(text, listed);
  const sorted = [...hits.filter(isAbout), ...hits.filter((id) => !isAbout(id))];
  const ids = named === undefined ? sorted : [named, ...sorted.filter((id) => id !== named)];
  return ids.slice(skip, skip + count).flatMap((id) => listed.get(id) ?? []);
}

/**
 * Whether a guide is about what was typed: each word begins a word of its title or topic. Such guides come before names that
 * merely hold the word (`RefreshResourceLoadCacheFailed`), which score higher the shorter they are.
 */
function aboutness(text: string, listed: Index['listed']): (id: string) => boolean {
  const typed = wordsOf(text);
  return (id) => {
    const entry = listed.get(id);
    if (entry?.kind !== 'guide') return false;
    const words = wordsOf(`${entry.title} ${entry.family}`);
    return typed.every((term) => words.some((word) => word.startsWith(term)));
  };
}

function indexOf(knowledge: Knowledge): Index {
  const known = indexes.get(knowledge);
  if (known) return known;
  const list = entryList(knowledge);
  const guides = new Set(list.filter(({ kind }) => kind === 'guide').map(({ id }) => id));
  const engine = new MiniSearch<Document>({
    fields: ['codes', 'title', 'family', 'words'],
    tokenize: termsOf,
    searchOptions: {
      boost: BOOST,
      boostDocument: (id) => (guides.has(String(id)) ? GUIDE_FIRST : 1),
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (FORGIVEN.test(term) ? 0.2 : false),
    },
  });
  engine.addAll(list.map((entry) => documentOf(entry, knowledge.entries.get(entry.id))));
  const index = { engine, listed: new Map(list.map((entry) => [entry.id, entry])), first: inTurn(list) };
  indexes.set(knowledge, index);
  return index;
}

function documentOf({ id, title, codes, family }: ListedEntry, entry: Entry | undefined): Document {
  const said = entry?.kind === 'guide' ? [...entry.messages, ...entry.symptoms] : [entry?.message ?? ''];
  return { id, title, codes: codes.join(' '), family, words: [id, ...said].join(' ') };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(BETWEEN_WORDS).filter(Boolean);
}

/** Whole words and, of a name with joints, its parts as well. */
function termsOf(text: string): string[] {
  return text.split(BREAKS).filter(Boolean);
}

/** One guide of each family, then the second of each, and so on; the short entries last. */
function inTurn(list: readonly ListedEntry[]): ListedEntry[] {
  const seen = new Map<string, number>();
  const ranked = list.map((entry) => {
    const turn = seen.get(entry.family) ?? 0;
    seen.set(entry.family, turn + 1);
    return { entry, turn: entry.kind === 'guide' ? turn : Number.POSITIVE_INFINITY };
  });
  return ranked.sort((a, b) => (a.turn === b.turn ? 0 : a.turn - b.turn)).map(({ entry }) => entry);
}
