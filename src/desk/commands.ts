/** Tells a command from a paste. What is no command, word for word, is a paste. */
import { neutralise } from '../answer/quote.ts';
import { trimMarks } from './trim.ts';

export type Command =
  | { kind: 'empty' | 'greeting' | 'thanks' | 'help' | 'about' }
  | { kind: 'list'; topic: string }
  /** `only`: no command word stood before it, so the text may still be a paste. */
  | { kind: 'show'; what: string; only: boolean };

/** No command is longer; everything longer is a paste, unread here. */
const LONGEST = 160;
const QUESTION_MARKS = /^[?\uFF1F\s]+$/;
const NO_WORDS = /^[^\p{L}\p{N}]*$/u;
const BEFORE = /[\s/!"'`*_.,]/;
const AFTER = /[\s"'`*_.,;:!?\u2026\p{Extended_Pictographic}\p{Emoji_Modifier}]/u;
const BLANKS = /\s+/g;
const GREETING =
  /^(?:hello|hi|hiya|hey|heya|howdy|yo|greetings|good (?:morning|afternoon|evening|day)|morning|hallo|moin|servus|gr\u00FC\u00DF gott|guten (?:morgen|tag|abend)|bonjour|bonsoir|salut|coucou|hola|buenos d[i\u00ED]as|buenas(?: tardes| noches)?|ciao|buongiorno|buonasera|ol[a\u00E1]|bom dia|boa tarde|hej|hei|hoi|goedemorgen|goedendag|cze\u015B\u0107|dzie\u0144 dobry|merhaba|\u043F\u0440\u0438\u0432\u0435\u0442|\u4F60\u597D|\u60A8\u597D|\u3053\u3093\u306B\u3061\u306F|\uC548\uB155\uD558\uC138\uC694)(?:[ ,]+(?:there|all|everyone|team|folks|bot|again|mars|medic))*$/;
const THANKS =
  /^(?:ok(?:ay)?[ ,]+)?(?:many )?(?:thanks|thank you|thx|ty|cheers|danke|merci|gracias)(?:[ ,]+(?:a lot|so much|very much|all|bot|mars|medic|sch\u00F6n|beaucoup|that worked|it worked|that helped))*$/;
const HELP =
  /^(?:help(?: me)?|show|lookup|look up|explain|commands?|menu|start|get started|usage|how does this work|what can you do|what do you do|how do i use (?:this|you)|hilfe|aide|ayuda|aiuto|ajuda)$/;
const ABOUT = /^(?:about(?: (?:you|mars medic|this bot))?|version|who are you|what are you)$/;
const LIST = /^(?:list|topics?|browse)(?: (?:all|topics|errors|everything|of|the))*$/;
const LIST_TOPIC = /^(?:list|browse|topic) (?:errors (?:of|about|for) |topic )?([\p{L}][\p{L}\p{N} ()-]{0,60})$/u;
const SHOW =
  /^(?:show|lookup|look up|explain|what is|what's|what does|tell me about)(?: me)?(?: error| code| the error| entry)? (\S.*?)(?: mean)?$/i;
const ONE_WORD = /^\S+$/;

/** The command that `text` is, or undefined for a paste. Letter case and punctuation around it don't matter. */
export function readCommand(text: string): Command | undefined {
  // A megabyte of blanks is still an empty message; anything else that long is a paste.
  if (text.length > LONGEST && text.trim().length > LONGEST) return undefined;
  const plain = neutralise(text).replace(BLANKS, ' ');
  if (plain.length > 0 && QUESTION_MARKS.test(plain)) return { kind: 'help' };
  if (NO_WORDS.test(plain)) return { kind: 'empty' };
  const words = trimMarks(plain, BEFORE, AFTER);
  return fixedCommand(words.toLowerCase()) ?? listCommand(words.toLowerCase()) ?? showCommand(plain, words);
}

function fixedCommand(words: string): Command | undefined {
  if (GREETING.test(words)) return { kind: 'greeting' };
  if (THANKS.test(words)) return { kind: 'thanks' };
  if (HELP.test(words)) return { kind: 'help' };
  if (ABOUT.test(words)) return { kind: 'about' };
  return LIST.test(words) ? { kind: 'list', topic: '' } : undefined;
}

function listCommand(words: string): Command | undefined {
  const topic = LIST_TOPIC.exec(words)?.[1];
  return topic === undefined ? undefined : { kind: 'list', topic };
}

function showCommand(plain: string, words: string): Command {
  const what = SHOW.exec(words)?.[1];
  // The text as it came keeps the minus sign and the brackets that belong to a code.
  return what === undefined ? { kind: 'show', what: plain, only: true } : { kind: 'show', what, only: false };
}

/** Whether a `show` without a hit is still an answer to give: one word can't be a paste. */
export function isOneWord(text: string): boolean {
  return ONE_WORD.test(text);
}
