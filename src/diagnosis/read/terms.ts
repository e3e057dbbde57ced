/** From text to terms: words by their stem, and words that mean the same by their meaning (`=backup`). */
import type { Lexicon } from '../../knowledge/types.ts';
import type { Corrector } from './correct.ts';
import { fold, stem } from './stem.ts';

/** Reads text into terms; made once per knowledge. */
export interface TermReader {
  /** The terms of one line, in order. `correct` gives the word that an unknown one is a misspelling of. */
  read(line: string, correct?: Corrector): string[];
  /** Every word that the lexicon has, alone or in a phrase, stemmed. */
  words: ReadonlySet<string>;
}

/** A short end after an apostrophe belongs to the word (`can't`); a longer one is a word of its own (`l'agent`). */
const WORD = /[\p{L}\p{M}\p{N}_]+(?:'[\p{L}]{1,3}(?!\p{L}))?/gu;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u30FC]/u;
/** Korean is written with spaces: its phrases reach over them. */
const CJK_RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u30FC]+(?: [\p{Script=Hangul}]+)*/gu;
const DIGIT = /\d/;
/** What the agent's log writes before the words of a line: its level is no word of the message. */
const LOG_PREFIX =
  /^[0-9A-F]{3,5}\s{1,4}[0-9A-F]{3,5}\s{1,4}\d\d\/\d\d\s{1,4}[\d:.]{8,14}\s{1,4}\d{1,4}\s{1,4}\w{1,40}\.c(?:pp|s)\(\d{1,6}\)\s{1,4}(?:\[[0-9A-F]{8,16}\]\s{1,4})?(?:[0-9A-F-]{36}\s{1,4})?(?:[A-Z]{4,10}\s)?/i;
/** "540 completed, 0 with warnings", "Failed 0, Warnings: 0". */
const NONE_OF = /(?<![\w.,:-])0 (?=(?:with )?(?:warning|error))|(?=\b(?:warnings|errors) ?[:=]? ?0(?![\w.:,]\w|\w))/gi;
/** Two days or more, as .NET writes a span of time: `27.04:11:52`. */
const DAYS_LONG = /(?<![\w.:,/-])(?:[2-9]|[1-9]\d{1,2})\.[0-2]\d:[0-5]\d:[0-5]\d(?![\w:])/g;
const LONGEST_WORD = 40;
/** Words from this length on may be compounds: `Sicherungsprüfsumme`. */
const LONG_WORD = 10;
const SHORT_PART = 4;
/** A known start of this length counts without a known end. */
const LONG_START = 7;

const STOP_WORDS = (
  'can ca a an the of to is are was were be been being am this that these those it its and or but if so as at by for from in on into with ' +
  'has have had do does did done will would should may might must shall you your we our i my me us he she they them their there here ' +
  'when while then than which who what how why also just only very too about after before again any some all each per via please ' +
  'hi hello thanks regards am pm re get got gets seem seems since now today yesterday still up out over der die das den dem des ein ' +
  'eine einen einem einer und oder ist sind war wird werden wurde wurden hat haben auf im am vom zum zur bei mit fur von zu aus es sie ' +
  'wir ich le la les un une des du de et ou est sont sur dans par pour avec au aux ce cette il elle nous vous je se sa son el los las ' +
  'una uno unos unas y o es son en por para con del al lo su sus os as um uma e do da dos das no na nos nas em ao aos il lo gli di ' +
  'che per con del della dei delle nel nella sul sulla si sono het een op te aan bij voor met naar om er w z na do od po przez sie ' +
  'i jest sa oraz a v ve s se si je jsou byl byla bylo ' +
  'beim konnte konnten kann darf durfen muss mussen soll sollte sein seine wenn weil aber jetzt noch dann ' +
  'dass nach seit uber jede jeder jedes alle sehr man uns mir mich ihr heisst heist sagt bekomme bekommt ' +
  'bekommen diese dieser dieses unser unsere depuis mais donc etre ete ai avons tous toutes tout chaque leur ' +
  'peut que qui lors apres avant mon ma mes notre pero ahora desde cada este esta estan mi muy hay lleva ' +
  'puede pueden ayer hoy nuestro nuestra sobre cuando despues antes mas agora isso meu minha nosso nossa foi ' +
  'estao ter quando depois pelo pela sao num numa ora dal dalla dell nell dall sull ogni questo questa ' +
  'sempre dopo prima mio nostra nostro van dat maar nu sinds als worden wordt kan mijn deze onze elke nog ' +
  'wel ale teraz gdy przy dla ten ta tego tej tych bardzo mam mamy ktory ktora och att det som ett ar pa med ' +
  'av till fran har nar vi jag min men af til fra jeg ze za jsme kdyz mame ' +
  'и в во на с со к ко у о об от до из за по под при для как что это этот эта эти то так же ли бы но а или если когда ' +
  'thing something anything everything ve veya ile icin ama bu bir ki gibi daha cok hangi nasil nerede sonra once beri olan olarak oldu oldugu ' +
  'oldugunu diye diyor gore kadar sadece artik bana bize bizim benim az egy ez azt ezt vagy hogy ha mert csak mint volt lesz van lett ' +
  'azota ota utan kell lehet minden amikor ahol ami amely melyik milyen hol mit pedig viszont dessa denna detta och sedan efter under ' +
  'vid om hade ska vara blir blev hur var vilka vilken nagon nagra dar sa bara ocksa og hvor hvordan hvilke skal bliver siden ogsa ' +
  'vores noget nogen der etter ble hvis siger selv lige ' +
  'demain hier aujourd morgen gestern heute domani ieri oggi manana hoy amanha ontem hoje gisteren vandaag jutro wczoraj dzisiaj zitra vcera dnes ' +
  'pourtant donnees ancien ancienne nouveau nouvelle seul seule fait partir veux pris alors encore toujours meme aussi ' +
  'nur gibt bei dir immer schon einfach mal eben mehr kurze frage hier legen reicht brauche leute rien parler urgent rdv merci danke gracias grazie obrigado dank ' +
  'protoze prave jen jeste nebo tento tato toto ktery ktere pokud pred pri nad mezi pres proc kde kdo asi tam bude budou maji ' +
  'muze moje nase jsem jste byli byly jedna jeden jedno dva dve poniewaz tylko juz jeszcze takze byl byly albo jak kiedy gdzie dlaczego ktore miedzy ' +
  'mnie moje nasz nasze maja moze dwa dwie porque perche quindi anche quella quello essere stato stata erano tambien entonces hasta donde ' +
  'tambem mesmo entao onde seja temos omdat ook toch heb heeft hebben wij ik hoe waar wat welke toen ons warum doch auch denn damit sich durch ' +
  'etait etaient cela lui eux ' +
  'есть был была было были быть мы вы я он она они мой наш наша наши его ее их уже еще все всё после перед через'
).split(' ');
/** Words are looked up by their stem. */
const STOP = new Set([...STOP_WORDS, ...STOP_WORDS.map(stem)]);

/** Contractions at the end of a word, with what they stand for. */
const CONTRACTIONS: readonly (readonly [ending: string, full: string])[] = [
  ["n't", ' not'],
  ["'re", ''],
  ["'s", ''],
  ["'ve", ''],
  ["'m", ''],
  ["'ll", ''],
  ["'d", ''],
];

/** Whether a text has Chinese, Japanese or Korean writing. */
export function isUnspaced(text: string): boolean {
  return CJK.test(text);
}

/** Builds the reader for a lexicon. */
export function createTermReader(lexicon: Lexicon): TermReader {
  const meanings = new Map<string, string>();
  const known = new Set<string>(STOP);
  /** The most words that a phrase beginning with a word has. */
  const reach = new Map<string, number>();
  const cjk = new Map<string, string>();
  /** The most letters that a word beginning with a letter has. */
  const longestCjk = new Map<string, number>();
  for (const { id, words } of lexicon) {
    for (const word of words) {
      if (CJK.test(word)) {
        for (const written of [word, word.replaceAll(' ', '')]) cjk.set(written, `=${id}`);
        const first = word.charAt(0);
        longestCjk.set(first, Math.max(longestCjk.get(first) ?? 0, word.length));
      } else {
        const parts = wordsOf(word).map((part) => stem(part));
        // Stop words stay in phrases: "by itself" means something that "itself" does not.
        meanings.set(parts.join(' '), `=${id}`);
        for (const part of parts) known.add(part);
        const first = parts[0] ?? '';
        reach.set(first, Math.max(parts.length, reach.get(first) ?? 0));
      }
    }
  }
  const segment = (run: string, out: string[]): void => {
    for (let at = 0; at < run.length; ) {
      let length = Math.min(longestCjk.get(run.charAt(at)) ?? 0, run.length - at);
      while (length > 0 && !cjk.has(run.slice(at, at + length))) length--;
      const meaning = length > 0 ? cjk.get(run.slice(at, at + length)) : undefined;
      if (meaning !== undefined) out.push(meaning);
      at += Math.max(length, 1);
    }
  };
  /** A long word by the known words at its two ends, as German and Dutch make them; itself when there are none. */
  const parts = (word: string): string[] => {
    let start: string | undefined;
    let at = word.length - SHORT_PART;
    for (; at >= SHORT_PART && start === undefined; at--) start = meanings.get(stem(word.slice(0, at)));
    if (start === undefined) return [word];
    for (let from = at + 1; from <= word.length - SHORT_PART; from++) {
      const end = meanings.get(stem(word.slice(from)));
      if (end !== undefined) return [start, end];
    }
    return at + 1 >= LONG_START ? [start] : [word];
  };
  return {
    words: known,
    read(whole, correct) {
      const out: string[] = [];
      const line = whole.replace(LOG_PREFIX, '').replace(NONE_OF, 'zero ').replace(DAYS_LONG, 'days');
      const rest = CJK.test(line)
        ? line.replace(CJK_RUN, (run) => {
            segment(run, out);
            return ' ';
          })
        : line;
      const words = wordsOf(rest, known).map((word) => {
        const base = stem(word);
        return correct === undefined || known.has(base) ? base : (correct(base, word) ?? base);
      });
      for (let at = 0; at < words.length; ) {
        let taken = 1;
        let term: string | undefined;
        for (let length = Math.min(reach.get(words[at] ?? '') ?? 0, words.length - at); length > 0; length--) {
          term = meanings.get(length === 1 ? (words[at] ?? '') : words.slice(at, at + length).join(' '));
          if (term !== undefined) {
            taken = length;
            break;
          }
        }
        const word = words[at] ?? '';
        if (term !== undefined) out.push(term);
        else if (word.length >= LONG_WORD) out.push(...parts(word));
        else if (!STOP.has(word) && word.length > 1) out.push(word);
        at += taken;
      }
      return out;
    },
  };
}

/** What a picture is read as: `vau1t`, `c0uld`. */
const LIKE_LETTERS = /^(?=.*\p{L}{2})[\p{L}01]+$/u;

/** A word with noughts and ones that is a known one with letters in their place. */
function asRead(word: string, known: ReadonlySet<string>): string | undefined {
  if (!LIKE_LETTERS.test(word)) return undefined;
  const letters = word.replaceAll('0', 'o');
  return ['l', 'i'].map((one) => letters.replaceAll('1', one)).find((written) => known.has(stem(written)));
}

/** Folded words without digits, but for those misread in a picture; contractions written out. */
function wordsOf(text: string, known?: ReadonlySet<string>): string[] {
  const words: string[] = [];
  for (const raw of text.match(WORD) ?? []) {
    if (raw.length > LONGEST_WORD) continue;
    const word = DIGIT.test(raw) ? known && asRead(fold(raw), known) : fold(raw);
    if (word === undefined) continue;
    if (!word.includes("'")) {
      words.push(word === 'cannot' ? 'can' : word);
      if (word === 'cannot') words.push('not');
      continue;
    }
    const contraction = CONTRACTIONS.find(([ending]) => word.endsWith(ending));
    if (word === "can't") words.push('can', 'not');
    else if (contraction)
      words.push(...(word.slice(0, -contraction[0].length) + contraction[1]).split(' ').filter(Boolean));
    else words.push(...word.split("'").filter((part) => part.length > 1));
  }
  return words;
}
