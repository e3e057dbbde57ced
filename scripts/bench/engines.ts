/** The engines that the matcher is held against, each over the sentences and codes that the matcher itself compares. */
import { Index } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { KnowledgeIndex } from '../../src/diagnosis/knowledge-index.ts';
import type { Engine } from './timing.ts';

/** One entry as a search engine takes it. */
interface SearchDocument {
  id: string;
  codes: string;
  title: string;
  sentences: string;
}

/** How many hits are asked for: more than a person would look at. */
const HITS = 10;

/** The entries as documents for a search engine. */
export function documentsOf(index: KnowledgeIndex): SearchDocument[] {
  const sentences = Map.groupBy(index.passages, ({ entry }) => entry.id);
  return index.entries.map(({ id, title, codes }) => ({
    id,
    codes: codes.map(({ value }) => value).join(' '),
    title,
    sentences: (sentences.get(id) ?? []).map(({ text }) => text).join('\n'),
  }));
}

/** MiniSearch with its fuzzy search, a fifth of a word's letters. */
export function miniSearch(documents: readonly SearchDocument[]): Engine {
  const engine = new MiniSearch<SearchDocument>({
    fields: ['codes', 'title', 'sentences'],
    searchOptions: { fuzzy: 0.2, boost: { codes: 3, title: 2 } },
  });
  engine.addAll(documents);
  return (text) => engine.search(text);
}

/** fuse.js on the whole entries, set so that it finds words anywhere in them. An empty text would give everything. */
export function fuse(documents: readonly SearchDocument[]): Engine {
  const engine = new Fuse(documents, {
    keys: ['codes', 'title', 'sentences'],
    ignoreLocation: true,
    threshold: 0.4,
    includeScore: true,
  });
  return (text) => engine.search(text, { limit: HITS });
}

/** FlexSearch with beginnings of words; `suggest` also gives entries that lack some of the words. */
export function flexSearch(documents: readonly SearchDocument[]): Engine {
  const engine = new Index({ tokenize: 'forward' });
  for (const [at, { codes, title, sentences }] of documents.entries()) engine.add(at, `${codes} ${title} ${sentences}`);
  return (text) => engine.search(text, { limit: HITS, suggest: true });
}
