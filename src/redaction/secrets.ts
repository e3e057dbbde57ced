/** Passwords, passphrases, keys, tokens and certificates. */
import { isPlaceholder, type Rule } from './rule.ts';

const PEM_BEGIN = '-----BEGIN ';
const PEM_END = '-----END ';
const LINE_END = /[\r\n]/;

/** Takes out PEM blocks; one without an end goes to the end of the text. */
export function withoutPem(text: string): string {
  let kept = '';
  let from = 0;
  for (;;) {
    const begin = text.indexOf(PEM_BEGIN, from);
    if (begin < 0) return kept + text.slice(from);
    kept += `${text.slice(from, begin)}[certificate]`;
    const end = text.indexOf(PEM_END, begin);
    if (end < 0) return kept;
    const rest = text.slice(end).search(LINE_END);
    if (rest < 0) return kept;
    from = end + rest;
  }
}

/**
 * `password=…`, `passphrase is: "…"`, `sig=…`, `pin '…'`: a word of a secret, in the languages that pastes come in, then a
 * sign and a value or a value in quotes.
 */
const LABELLED =
  /(?<![a-z])((?:pass ?(?:word|phrase|wort|code)|passwd|pwd|kennwort|passphrasen?|mot de passe|contraseña|senha|security pin|pin|(?:client|shared|app|application)?[ _-]?secret|(?:api|access|account|shared ?access|storage|private|encryption|encrypt|registry|subscription|vault)[ _-]?key|sharedaccesssignature|access[ _-]?token|refresh[ _-]?token|id[ _-]?token|token|sig|signature|thumbprint|fingerabdruck|fingerprint)["']?)(?:((?: (?:\(|is|was))?[ \t]{0,3}[:=]>?[ \t]{0,3})("[^"\r\n]{1,128}"|'[^'\r\n]{1,128}'|[^\s;,&"'<>]{1,4096})|((?: (?:is|was|ist|lautet|to))?[ \t]{1,3})("[^"\r\n]{1,128}"|'[^'\r\n]{1,128}'))/gi;
/** The agent says it after the name of a task: `Change passphrase: Operation failed.` */
const AGENT_WORDS = /^(?:operation|error|failed|invalid|unable|cannot)\b/i;

function labelled([whole, label = '', sign, value = '', space, quoted = '']: RegExpExecArray): string {
  if (isPlaceholder(value || quoted) || AGENT_WORDS.test(value)) return whole;
  return `${label}${sign ?? space ?? ''}[secret]`;
}

/** A passphrase may hold spaces: the rest of the line goes. */
const PASSPHRASE_LINE =
  /(?<![a-z])((?:pass ?phrase|passphrasen?|kennwort|pass ?wor[dt])[ \t]{0,3}[:=][ \t]{0,3})(\S[^\r\n;]{0,512})/gi;

function passphraseLine([whole, label = '', words = '']: RegExpExecArray): string {
  return words.trim().includes(' ') && !AGENT_WORDS.test(words) ? `${label}[secret]` : whole;
}

/** `password is hunter2`: a word with letters and digits or signs, or longer than words of messages are. */
const AFTER_WORD =
  /(?<![a-z])((?:pass ?(?:word|phrase|wort|code)|passwd|pwd|kennwort|security pin|pin)(?: (?:is|was|ist|war|lautet|to|of))?:?[ \t]{1,3})([^\s;,&"'<>]{4,512})/gi;
const LETTER = /\p{L}/u;
const DIGIT = /\d/;
const ONLY_DIGITS = /^\d{4,8}[.!?]?$/;
const SIGN_WITHIN = /[\p{L}\d][!#$%^&*+=?@~|][\p{L}\d]|[#$%^&*+=@~|]$/u;
const CODE = /^[([{]?0x[0-9a-f]+/i;
const PLAIN_LONG = 16;

function afterWord([whole, label = '', word = '']: RegExpExecArray): string {
  if (isPlaceholder(word) || CODE.test(word)) return whole;
  const mixed = LETTER.test(word) && DIGIT.test(word);
  const secret = mixed || SIGN_WITHIN.test(word) || word.length >= PLAIN_LONG || ONLY_DIGITS.test(word);
  return secret ? `${label}[secret]` : whole;
}

/** Fields of connection strings; a field without `;` after it is no connection string. */
const CONNECTION_FIELD =
  /(?<![^;"'\s])((?:server|data source|address|addr|host|hostname|endpoint|accountname|user ?id|uid|user|username|database|initial catalog|sharedaccesskeyname)=)(?!\[)[^;"'\r\n]{1,256}(;?)/gi;

function connectionField([whole, field = '', end]: RegExpExecArray): string {
  return end === ';' ? `${field}[secret];` : whole;
}

const URL_CREDENTIALS = /(:\/\/)[^\s/@:[\]]{1,128}:[^\s/@]{1,256}@/g;
const AUTHORIZATION =
  /\b((?:bearer|basic|negotiate|ntlm|sharedkey|sharedaccesssignature) {1,3})[\w.~+/=:%&-]{12,8192}/gi;
const JWT = /(?<![\w-])eyJ[\w-]{6,8192}(?:\.[\w-]{0,8192}){0,4}/g;
/** Slack, GitHub, GitLab, AWS, Google and OpenAI tell their keys by how they begin. */
const KNOWN_TOKEN =
  /(?<![\w-])(?:xox[a-z]-|xapp-|gh[a-z]_|github_pat_|glpat-|sk-|AKIA|ASIA|ya29\.|SG\.|AIza)[\w.-]{8,512}/g;
const BASE64 =
  /(?<![\w+/=-])[A-Za-z0-9+/_-]{40,}(?:\r?\n[A-Za-z0-9+/_-]{40,})*(?:={1,2}|\r?\n[A-Za-z0-9+/]{2,}={1,2})?(?![\w+/=])/g;
const LOWER_RUN = /[a-z]{10}/;
const UPPER = /[A-Z]/;
const LOWER = /[a-z]/;
const LONG_HEX = /(?<!\w)(?:0x)?[0-9a-f]{32,}(?!\w)/gi;
const SPACED_HEX = /(?<![\w:-])(?:[0-9a-f]{2}[ :-]){15,127}[0-9a-f]{2}(?![\w])/gi;

const LONGEST_STEP = 20;
const WORD_IN_STEP = /[a-z]{4}/;

/** A path such as `Service/CreateInstance/MountVhd/0x80070570`: short steps, some of them words. */
function isPath(run: string): boolean {
  const steps = run.split('/');
  const short = steps.length > 3 && steps.every(({ length }) => length <= LONGEST_STEP);
  return (
    short && !run.includes('+') && !run.includes('=') && steps.filter((step) => WORD_IN_STEP.test(step)).length > 2
  );
}

/** Names of the product are long too, but made of words. */
function base64([run]: RegExpExecArray): string {
  if (isPath(run)) return run;
  const random = DIGIT.test(run) && UPPER.test(run) && LOWER.test(run) && !LOWER_RUN.test(run);
  return random ? '[secret]' : run;
}

export const SECRET_RULES: readonly Rule[] = [
  { find: URL_CREDENTIALS, by: '$1[secret]@' },
  { find: AUTHORIZATION, by: '$1[secret]' },
  { find: JWT, by: '[secret]' },
  { find: KNOWN_TOKEN, by: '[secret]' },
  { find: PASSPHRASE_LINE, by: passphraseLine },
  { find: LABELLED, by: labelled },
  { find: AFTER_WORD, by: afterWord },
  { find: CONNECTION_FIELD, by: connectionField },
  { find: LONG_HEX, by: '[key]' },
  { find: SPACED_HEX, by: '[key]' },
  { find: BASE64, by: base64 },
];
