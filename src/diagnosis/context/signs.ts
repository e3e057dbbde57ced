/** What single lines say of their surroundings: the phrases of `context.yaml`, and lines known by their form. */
import type { ContextWords } from '../../knowledge/types.ts';
import { fold } from '../read/stem.ts';
import { OTHER_LOGS } from './other-logs.ts';

/** Another product, and the words that named it. */
export interface NamedProduct {
  id: string;
  name: string;
  phrase: string;
}

/** Something that a line says of its surroundings. `topic` tells the hints apart: words of one list are one hint. */
export type Sign =
  | { about: 'agent'; weight: number; topic: number }
  | { about: 'failed-files' | 'harmless' | 'calm' | 'asks' | 'well' }
  | { about: 'product'; product: NamedProduct };

interface Phrase {
  rest: string[];
  sign: Sign;
}

/** A word, or the end of a sentence: no phrase goes on behind it, "… the azure backup. Server is dead". */
const WORDS = /[\p{L}\p{N}]+|[.!?](?=\s)/gu;
/** A word of Latin or other letters, or a run of Chinese or Japanese: `MARSジョブ` is two. */
const PARTS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}])+|[.!?](?=\s)/gu;
/** Writing from here on in Unicode may be without spaces; what lies before is not. */
const EASTERN = /[\u2E80-\uFFFF]/;
/** The agent numbers its logs: LastBackupFailedFiles0412.txt. */
const NUMBERED = /(?<=[a-z]{8})\d{1,12}$/;
const LAST_DIGIT = /\d$/;
/** Chinese and Japanese are written without spaces, Korean words with their endings: they are looked for inside the line. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** A line of the agent's own log: process, thread, date, time, level, source file. */
const AGENT_LOG =
  /^[0-9A-F]{3,5}\s{1,4}[0-9A-F]{3,5}\s{1,4}\d\d\/\d\d\s{1,4}\d\d:\d\d:\d\d\.\d{3}\s{1,4}\d{1,4}\s{1,4}\w{1,40}\.c(?:pp|s)\(/;
/** Versions of the agent: 2.0.8719.0, 2.0.9262.0. */
const AGENT_VERSION = /\b2\.0\.[89]\d{3}(?:\.\d{1,2})?\b/;
/** Scripts and jobs that are named after the agent: `Get-MARSFailedFiles.ps1`, `MARSJobState`. */
const NAMED_AFTER = /(?<![A-Za-z])MARS[A-Z][a-z]/;
/** The agent's name with its letters mixed up: "Azure Recovery Servce Agent". */
const MISSPELT_NAME = /\bre?c\w{3,6} s\w{4,8} ag\w{2,4}\b/i;
/** Of any agent: every backup product has one, so it is one hint together with the words for backups. */
const ANY_AGENT = /\bagent(?:e|en|a|s|em|in|u|ovi|i)?\b|エージェント|에이전트|代理|агент/iu;

/**
 * A path and an HRESULT, as the agent lists its failed files, `P:\\Archive\\a.dat , 80070570`; a count of failed files and
 * an HRESULT, as scripts report them, `failed=31 hresult=0x80070570`, `path="K:\\a.pst" hr=-2147023504`,
 * `31 failed | 2147942402`.
 */
const HRESULT = /(?:0x)?8007[0-9a-f]{4}\b|-214702\d{4}\b|\b214794\d{4}\b/i;
const BEFORE_IT =
  /(?:(?:^|[\s:;"'(=])(?:[A-Z]:|\\\\[\w.-]{1,60})\\|\b(?:failed(?:files)?|filesfailed) ?[:=] ?[1-9]|\b[1-9]\d{0,5}(?: (?:item|file)(?:s|\(s\))?)? failed\b)/i;
/** Characters before the HRESULT that are looked at. */
const PATH_REACH = 330;

/** What is not so where it is denied: "the Azure agent, not Veeam", "was not completed successfully". */
const DENIABLE: ReadonlySet<Sign['about']> = new Set(['product', 'calm', 'well']);
/** Words that deny what follows; folded, of the languages that are read. */
const DENIALS: ReadonlySet<string> = new Set(
  'not no without never nicht kein keine keinen ohne pas sans non senza sin sem nao geen zonder niet nie bez ne inte ej utan ikke uden uten не без'.split(
    ' ',
  ),
);

/** Words between the two: "isn't in the old KeePass", "we don't use Veeam". */
const LINKS: ReadonlySet<string> = new Set(
  'in on at the our a an any use using have run im der dem dans le la en el con na em com nel nella de'.split(' '),
);
const MOST_LINKS = 2;
/** What is left of "isn't" and "don't". */
const CONTRACTED = 't';

/** "25 of 25 MAB jobs completed". */
const ALL_OF_ALL =
  /\b([1-9]\d{0,4}) ?(?:of|out of|\/|von|sur|de|di|van) ?\1(?: [\w-]{1,12}){0,2} (?:jobs?|backups?|servers?|sicherungen)\b[^.;,]{0,24}\b(?:ok|completed|succe\w{2,8}|green|fine|grün|erfolgreich)\b/i;

/** What follows there of a job that did not end as it should. */
const TROUBLE = /^(?:warning|error|exception|failure)s?$/;
/** "Everything is ok except the agent"; folded. */
const EXCEPT =
  /^(?:except|excepting|but|apart|besides|ausser|sauf|salvo|excepto|exceto|tranne|eccetto|behalve|oprocz|krome)$/;

/** A question in any language. */
const QUESTION_MARK = /[?？](?=\s|$|["')\]])/;

/** Where somebody's files lie: their names are no products, but those of programs and their settings are. */
const DATA_PATH = /\b[A-Z]:\\(?!Program|Windows|Users\\)[^\s"'<>|,;]{1,250}/gi;

/** Signs that are no list in `context.yaml` have a topic of their own. */
const OWN_TOPIC = -1;
const BACKUP_AGENT = 'backup agent';
/** No start of words in `context.yaml` is shorter. */
const LEAST_START = 3;

/** Builds the reader of one line. Phrases are found word by word through their first word, so a log costs one pass. */
export function createSignReader(words: ContextWords): (line: string) => Sign[] {
  const byFirst = new Map<string, Phrase[]>();
  const starts = new Map<string, { text: string; sign: Sign }[]>();
  const unspaced: { text: string; sign: Sign }[] = [];
  const add = (phrases: readonly string[], signOf: (phrase: string) => Sign): void => {
    for (const phrase of phrases) {
      const sign = signOf(phrase);
      if (phrase.endsWith('*')) put(starts, fold(phrase.slice(0, -1)), sign);
      if (UNSPACED.test(phrase)) unspaced.push({ text: phrase, sign });
      const [first, ...rest] = wordsOf(fold(phrase));
      if (first === undefined) continue;
      const list = byFirst.get(first);
      if (list) list.push({ rest, sign });
      else byFirst.set(first, [{ rest, sign }]);
    }
  };
  for (const [topic, { weight, phrases }] of words.agent.entries())
    add(phrases, () => ({ about: 'agent', weight, topic }));
  for (const { id, name, words: named } of words.products) {
    add(named, (phrase) => ({ about: 'product', product: { id, name, phrase } }));
  }
  add(words.failedFiles, () => ({ about: 'failed-files' }));
  for (const about of ['harmless', 'calm', 'asks', 'well'] as const) add(words[about], () => ({ about }));
  const anyAgent: Sign = {
    about: 'agent',
    weight: 0,
    topic: words.agent.findIndex(({ phrases }) => phrases.includes(BACKUP_AGENT)),
  };
  const forms = OTHER_LOGS.flatMap(({ product, form }): { form: RegExp; sign: Sign }[] => {
    const name = words.products.find(({ id }) => id === product)?.name;
    return name === undefined ? [] : [{ form, sign: { about: 'product', product: { id: product, name, phrase: '' } } }];
  });

  return (line) => {
    const signs: Sign[] = AGENT_LOG.test(line) ? [{ about: 'agent', weight: 3, topic: OWN_TOPIC }] : [];
    if (AGENT_VERSION.test(line)) signs.push({ about: 'agent', weight: 2, topic: OWN_TOPIC });
    if (isFailedFile(line)) signs.push({ about: 'failed-files' });
    if (MISSPELT_NAME.test(line) || NAMED_AFTER.test(line)) signs.push({ about: 'agent', weight: 2, topic: OWN_TOPIC });
    if (ANY_AGENT.test(line)) signs.push(anyAgent);
    if (ALL_OF_ALL.test(line)) signs.push({ about: 'well' });
    if (QUESTION_MARK.test(line)) signs.push({ about: 'asks' });
    for (const { form, sign } of forms) if (form.test(line)) signs.push(sign);
    const folded = fold(line);
    const lineWords = wordsOf(folded);
    const hasPath = line.includes(':\\');
    let outsidePaths: Set<string> | undefined;
    for (const [at, word] of lineWords.entries()) {
      for (const { text, sign } of starts.get(word.slice(0, LEAST_START)) ?? []) {
        if (word.startsWith(text)) signs.push(sign);
      }
      for (const { rest, sign } of byFirst.get(word) ?? []) {
        if (rest.some((part, offset) => lineWords[at + 1 + offset] !== part)) continue;
        if (sign.about === 'product' && hasPath) {
          outsidePaths ??= new Set(wordsOf(fold(line.replace(DATA_PATH, ' '))));
          if (!outsidePaths.has(word)) continue;
        }
        const isDenied =
          DENIABLE.has(sign.about) &&
          (isDeniedBefore(lineWords, at, folded) ||
            isDeniedAfter(lineWords, at + 1 + rest.length) ||
            (sign.about !== 'product' && EXCEPT.test(lineWords[at + 1 + rest.length] ?? '')));
        if (!isDenied) signs.push(sign);
      }
    }
    if (UNSPACED.test(line)) {
      for (const { text, sign } of unspaced) if (line.includes(text)) signs.push(sign);
    }
    return signs;
  };
}

/** A line of a program's own log may have a path too, `Could not open F:\\Cache\\OnlineBackup.KEK hr: = [0x80070002]`. */
function isFailedFile(line: string): boolean {
  const at = line.search(HRESULT);
  return at > 0 && !line.includes('.cpp(') && BEFORE_IT.test(line.slice(Math.max(0, at - PATH_REACH), at));
}

/** "Not Veeam", "isn't in Bitwarden", but neither "not. Veeam" nor "no - Veeam": there it is an answer. */
function isDeniedBefore(words: readonly string[], at: number, folded: string): boolean {
  let first = at - 1;
  while (first > 0 && at - first <= MOST_LINKS && LINKS.has(words[first] ?? '')) first--;
  const before = words[first];
  if (before === undefined || !(DENIALS.has(before) || before === CONTRACTED)) return false;
  return folded.includes(words.slice(first, at + 1).join(' '));
}

/** "Completed with warnings". */
function isDeniedAfter(words: readonly string[], at: number): boolean {
  return words[at] === 'with' && TROUBLE.test(words[at + 1] ?? '');
}

/** By its first letters, so that a word is compared with few. */
function put(starts: Map<string, { text: string; sign: Sign }[]>, text: string, sign: Sign): void {
  const first = text.slice(0, LEAST_START);
  starts.set(first, [...(starts.get(first) ?? []), { text, sign }]);
}

function wordsOf(folded: string): string[] {
  const words: string[] = folded.match(EASTERN.test(folded) ? PARTS : WORDS) ?? [];
  return words.map((word) => (LAST_DIGIT.test(word) ? word.replace(NUMBERED, '') : word));
}
