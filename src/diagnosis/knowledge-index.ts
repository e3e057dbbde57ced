/** The knowledge made ready for diagnosis: codes by value, passages by their terms. Built once per knowledge. */
import { codeKey, codesOf, type EntryCode } from '../knowledge/codes.ts';
import type { Entry, Knowledge, Needs } from '../knowledge/types.ts';
import { type ContextReader, createContextReader } from './context.ts';
import { commandOf, createSentences, type PassageKind } from './passages.ts';
import { createNameIndex, type NameIndex } from './read/names.ts';
import { createTermReader, isUnspaced, type TermReader } from './read/terms.ts';

/** One sentence of an entry that a paste is compared with. */
export interface Passage {
  entry: IndexedEntry;
  kind: PassageKind;
  text: string;
  /** Ids of its terms, in order. */
  terms: Int32Array;
  /** Sum of the weights of its different terms. */
  weight: number;
  needs: Needs | undefined;
  /** One sentence of a message of several. */
  isPart: boolean;
  /** The command that it is about, where other commands' errors read the same. */
  command: string | undefined;
  /** Written without spaces (Chinese, Japanese): read word by word from the lexicon, so it says less than it seems. */
  unspaced: boolean;
}

export interface IndexedEntry {
  id: string;
  title: string;
  entry: Entry;
  codes: EntryCode[];
  /** Terms of all its sentences, with the number of sentences that hold each. */
  bag: Map<number, number>;
  /** Words for other products that its own sentences hold, so that these speak not against it. */
  products: Set<string>;
  /** The guide that a catalogue entry points to. */
  guide: string | undefined;
}

export interface KnowledgeIndex {
  entries: IndexedEntry[];
  byId: Map<string, IndexedEntry>;
  /** Entry and code by `codeKey`. */
  codes: Map<string, { entry: IndexedEntry; code: EntryCode }>;
  /** Names of entries and of DPM/MABS. */
  names: NameIndex;
  passages: Passage[];
  /** Term to its number. */
  vocabulary: Map<string, number>;
  /** How much a term tells, by its number: high for rare terms. In nats, about 0.5 to 6. */
  weights: Float64Array;
  /** Passages that hold a term, by the term's number. */
  postings: Int32Array[];
  reader: TermReader;
  /** Every word that a paste may be compared by, stemmed; what is not among them may be a misspelling. */
  words: Set<string>;
  /** Numbers of the terms that are meanings of the lexicon, no single words. */
  meanings: Set<number>;
  /** Numbers of the terms that tell of a failure. */
  failures: Set<number>;
  /** The terms that tell of one in any sentence; "not" and "low" do so beside others only. */
  plainFailures: Set<number>;
  /** The terms that tell of a failure together, each list by itself: in progress, for days. */
  together: number[][];
  context: ContextReader;
  knowledge: Knowledge;
}

const PLACEHOLDER = /<[^<>]{0,60}>|%[A-Za-z]+;?|\[[^[\]]{0,40}\]/g;

/** Builds the index. Entries nobody is known to see are left out of the words: their code or name alone finds them. */
export function indexKnowledge(knowledge: Knowledge): KnowledgeIndex {
  return finish(indexing(knowledge));
}

/** Work that stops now and then, so that others can have their turn. */
export type Work<Result> = Generator<undefined, Result, undefined>;

/** Does all the work that is left. */
export function finish<Result>(work: Work<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Meaning of the lexicon for what does what it should. */
const WORKS = '=work';

/** Builds the index an entry at a time. */
export function* indexing(knowledge: Knowledge): Work<KnowledgeIndex> {
  const reader = createTermReader(knowledge.lexicon);
  const failures = new Set(knowledge.context.failure.map((meaning) => `=${meaning}`));
  const isFine = (clause: string): boolean => {
    const terms = reader.read(clause);
    return terms.includes(WORKS) && !terms.some((term) => failures.has(term));
  };
  const context = createContextReader(knowledge.context, isFine);
  const entries: IndexedEntry[] = [];
  const codes: KnowledgeIndex['codes'] = new Map();
  const names = new Map<string, string>();
  const vocabulary = new Map<string, number>();
  const drafts: Omit<Passage, 'weight'>[] = [];
  const sentencesOf = createSentences(knowledge);
  for (const entry of knowledge.entries.values()) {
    yield;
    const indexed: IndexedEntry = {
      id: entry.id,
      title: titleOf(entry),
      entry,
      codes: codesOf(entry),
      bag: new Map(),
      products: new Set(),
      guide: entry.kind === 'catalogue' ? entry.guide : undefined,
    };
    entries.push(indexed);
    for (const code of indexed.codes) {
      codes.set(codeKey(code.kind, code.value), { entry: indexed, code });
      if (code.kind === 'name') names.set(code.value.toLowerCase(), code.value);
    }
    const sentences = sentencesOf(entry);
    for (const product of context.products(sentences.map(({ text }) => text))) indexed.products.add(product);
    for (const { kind, text, needs, isPart } of sentences) {
      const terms = Int32Array.from(reader.read(text.replace(PLACEHOLDER, ' ')), (term) => numberOf(term, vocabulary));
      if (!isPart) for (const term of new Set(terms)) indexed.bag.set(term, (indexed.bag.get(term) ?? 0) + 1);
      if (terms.length > 0)
        drafts.push({
          entry: indexed,
          kind,
          text,
          needs,
          isPart,
          command: commandOf(text),
          terms,
          unspaced: isUnspaced(text),
        });
    }
  }
  for (const [key, { symbol }] of knowledge.codeTable) {
    if (symbol !== undefined && key.startsWith('dpm:') && symbol.length > 5) names.set(symbol.toLowerCase(), symbol);
  }
  yield;
  const weights = weigh(drafts, vocabulary.size);
  const passages = drafts.map((draft) => ({
    ...draft,
    weight: [...new Set(draft.terms)].reduce((total, term) => total + (weights[term] ?? 0), 0),
  }));
  yield;
  const postings = postingsOf(passages, vocabulary.size);
  yield;
  return {
    entries,
    byId: new Map(entries.map((entry) => [entry.id, entry])),
    codes,
    names: createNameIndex(names),
    passages,
    vocabulary,
    weights,
    postings,
    reader,
    words: new Set([...reader.words, ...vocabulary.keys()]),
    meanings: new Set([...vocabulary].flatMap(([term, number]) => (term.startsWith('=') ? number : []))),
    failures: new Set(numbersOf(knowledge.context.failure, vocabulary)),
    plainFailures: new Set(
      numbersOf(
        knowledge.context.failure.filter((one) => !VAGUE.has(one)),
        vocabulary,
      ),
    ),
    together: TOGETHER.map((concepts) => numbersOf(concepts, vocabulary)),
    context,
    knowledge,
  };
}

/** Meanings of failure that stand in talk of all kinds. */
const VAGUE = new Set(['not', 'low', 'slow', 'missing', 'skip', 'stop', 'warning']);

/** Meanings of the lexicon: what is in progress for days has failed, and so has a job that met another. */
const TOGETHER = [
  ['progress', 'days'],
  ['different', 'job', 'progress'],
  ['different', 'job', 'already'],
  ['job', 'already', 'run'],
];

/** Numbers of the meanings that the vocabulary has. */
function numbersOf(concepts: readonly string[], vocabulary: ReadonlyMap<string, number>): number[] {
  return concepts.flatMap((concept) => vocabulary.get(`=${concept}`) ?? []);
}

/** The name of an entry in lists: a guide's title, else what is published of it. */
export function titleOf(entry: Entry): string {
  if (entry.kind === 'guide') return entry.title;
  return entry.message ?? entry.symbol ?? `Error ${entry.code}`;
}

function numberOf(term: string, vocabulary: Map<string, number>): number {
  const known = vocabulary.get(term);
  if (known !== undefined) return known;
  vocabulary.set(term, vocabulary.size);
  return vocabulary.size - 1;
}

/** Inverse document frequency, a document being all passages of one entry. */
function weigh(passages: readonly { entry: IndexedEntry; terms: Int32Array }[], size: number): Float64Array {
  const frequency = new Float64Array(size);
  const last = new Array<IndexedEntry | undefined>(size);
  const documents = new Set<IndexedEntry>();
  for (const { entry, terms } of passages) {
    documents.add(entry);
    for (const term of terms) {
      // Passages of an entry follow each other, so remembering the last entry of a term counts each entry once.
      if (last[term] === entry) continue;
      last[term] = entry;
      frequency[term] = (frequency[term] ?? 0) + 1;
    }
  }
  return frequency.map((count) => Math.log(1 + (documents.size - count + 0.5) / (count + 0.5)));
}

function postingsOf(passages: readonly Passage[], size: number): Int32Array[] {
  const lists: number[][] = Array.from({ length: size }, () => []);
  for (const [index, { terms }] of passages.entries()) {
    for (const term of new Set(terms)) lists[term]?.push(index);
  }
  return lists.map((list) => Int32Array.from(list));
}
