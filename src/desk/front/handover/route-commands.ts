/** The commands that say where errors are handed over to. What is no such command, word for word, is left to others. */
import { clip, neutralise } from '../../../answer/quote.ts';
import type { Family } from '../../../knowledge/types.ts';

export type RouteCommand =
  | { kind: 'routes' }
  /** `topics` as they were typed; none for all. */
  | { kind: 'here'; topics: string[]; name?: string }
  | { kind: 'end' };

/** No command is longer; everything longer is a paste. */
const LONGEST = 300;
const LONGEST_NAME = 60;
const MOST_TOPIC_WORDS = 4;
const BLANKS = /\s+/g;
const ROUTES = /^hand ?overs?\??$/i;
const HERE = /^hand ?over here(?:(?: for)? (.+))?$/i;
const END = /^stop handing ?over here[.!]?$/i;
/** Blanks are single by then. */
const BETWEEN = / ?, ?| and /i;
const NOT_WORDS = /[^\p{L}\p{N}]+/gu;

/** The command, or undefined. */
export function readRouteCommand(text: string): RouteCommand | undefined {
  if (text.length > LONGEST) return undefined;
  const words = neutralise(text).replace(BLANKS, ' ').trim();
  if (ROUTES.test(words)) return { kind: 'routes' };
  if (END.test(words)) return { kind: 'end' };
  const here = HERE.exec(words);
  if (!here) return undefined;
  const [what, name] = namedApart(here[1] ?? '');
  const topics = what.split(BETWEEN).filter(Boolean);
  // What goes on is a sentence, and may be a paste.
  if (topics.some((topic) => topic.split(' ').length > MOST_TOPIC_WORDS)) return undefined;
  return { kind: 'here', topics, ...(name !== undefined && { name: clip(name, LONGEST_NAME) }) };
}

/** What stands before the last "as", and the name after it. */
function namedApart(text: string): [what: string, name?: string] {
  const at = ` ${text}`.toLowerCase().lastIndexOf(' as ');
  const name = at === -1 ? '' : text.slice(at + 3);
  return name === '' ? [text] : [text.slice(0, at).trim(), name];
}

/** The topics that a word names: by id or title, else by what they are about. Empty for a word that none has. */
export function topicsNamed(word: string, families: ReadonlyMap<string, Family>): Family[] {
  const wanted = plain(word);
  const all = [...families.values()];
  const exact = all.filter(({ id, title }) => plain(id) === wanted || plain(title) === wanted);
  if (exact.length > 0 || wanted === '') return exact;
  const titled = all.filter(({ id, title }) => has(`${id} ${title}`, wanted));
  return titled.length > 0 ? titled : all.filter(({ about }) => has(about, wanted));
}

function has(text: string, wanted: string): boolean {
  return ` ${plain(text)}`.includes(` ${wanted}`);
}

function plain(text: string): string {
  return text.toLowerCase().replace(NOT_WORDS, ' ').trim();
}
