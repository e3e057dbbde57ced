/**
 * Finds codes in every notation that they are pasted in. What stands around a number decides what it may be; how much
 * it is worth is judged later, from `shape`.
 */
import { LIMITS } from '../limits.ts';
import type { FoundKind } from '../types.ts';
import type { NameIndex } from './names.ts';
import { NARROWEST } from './wraps.ts';
import { nameShape, namesIn } from './written-names.ts';

/**
 * How plainly the text says that this is an error code: `marked` as the agent prints it, `(ID: 100050)` or `[0x1FC07]`;
 * `labelled` after a word such as "error"; `hex` a short hex number on its own; `bare` a number with nothing around it.
 */
export type Shape = 'marked' | 'labelled' | 'hex' | 'bare';

export interface SeenCode {
  raw: string;
  kind: FoundKind;
  /** Canonical, see `FoundCode`. */
  value: string;
  shape: Shape;
  /** Index of the line it stands in. */
  line: number;
}

/**
 * `(ID: 34513)`, `(Id.: 34513)`, `(ID : 34513)`, `(Kennung: 34513)`, `(100237)`; but `backup.cpp(407)` is a line of a program
 * and `(Server 2022)` a version: without a mark between them the word has to be one for an ID.
 */
const PAREN_ID =
  /(?:\(\s?[\p{L}.]{1,14}\s?[:.#=]{1,2}\s?|\(\s?(?:id|code|error|err|kennung|fehler|erreur|erro|errore|fout|kod)\s|(?<!\w)\(\s?)(\d{3,6}|\d{2,4}[lO]\d{1,3})\s?[).]/giu;
/** `ID: 34508`, `Id.: 34513`, `ID #100050`. */
const LABEL_ID = /\b(?:id|kennung)\.? ?[:#]? ?:? ?#?(\d{3,6})(?![\w.:/\\-]?\w)/gi;
/** The word within the brackets: `(pid=130001)` is none of ours. */
const LABEL_WITHIN = /\p{L}+/u;
/** What goes on after the brackets: "put the old one (100051) on the list" is no message with its ID at the end. */
const GOES_ON = /^ ?\p{Ll}/u;
/** The word before it: an event's or a rule's ID is none of ours. */
const WORD_BEFORE = /([\p{L}_-]{2,20}) ?$/u;
const BEFORE = 21;
const ERROR_NUMBER =
  /\b(?:errors?|err|errorcode|errorid|errid|fehler|fehlercode|erreur|codigo|código|code|fout|foutcode|chyba|blad|błąd|erro|errore|fejl|hiba|failurecode)(?: (?:code|number|nr|no|id|kod|de error|de erro|d'erreur))?\.? ?[:#=]{0,2} ?['"#]?(-?\d{3,10})(?![\w:/\\]|[.-]\w)/giu;
const CJK_ERROR_NUMBER = /(?:错误|錯誤|エラー|代码|代碼|コード|코드|오류)[^\n\d]{0,6}(\d{3,6})(?!\d)/gu;
/** Read from a picture, a nought comes as an O and a one as an l: `[Ox1FCO7]`. */
const MARKED_HEX = /[[(]\s?(?:error ?(?:code)? ?:? ?)?[0O]x([0-9a-fOl]{3,6})\s?[\])]/gi;
/** Digits from which on a number alone may be an ID of the agent; a shorter one is many things. */
export const LONG_ID = 5;
/** `1077  (0x435)`: a short number of Windows, written both ways. */
const NUMBER_BEFORE = /(?<!\d)(\d{3,6})\s{1,3}$/;
/** A code of the agent that the end of a paste or a remark broke off: its IDs have five digits, HRESULTs eight. */
const BROKEN_CODE =
  /[[(]\s?(?:0x(?:[0-9a-f]{0,4}|[0-9a-f]{6,7})|(?:id|kennung|code)\.? ?: ?\d{0,4})(?:…|\.\.\.?)?["']?$|[[(]0x[0-9a-f]{0,4}(?=["'…. -])(?![^\])]{0,200}[\])])/i;
const HEX = /(?<![\w.-])(?:0x(?=[0-9a-fOl])|Ox(?=[A-Fa-fOl]{0,7}\d))([0-9a-fOl]{1,8})(?![0-9a-z_])/gi;
/** `err=0x38276`, `error code: 0x186D2`. */
const HEX_LABEL = /\b(?:err(?:or)?(?:_?(?:code|id))?|fehler(?:code)?|(?:error|fehler) (?:code|id)) ?[:=]{1,2} ?["']?$/i;
const PLAIN_HRESULT = /(?<![\w.-])(80(?:07|04|00|78|09|28|19|24|0[1-9a-f])[0-9a-f]{4})(?![0-9a-z_-])/gi;
const DECIMAL_HRESULT = /(?<![\w.-])(-[12]\d{9}|2[1-9]\d{8}|[34]\d{9})(?!\w|[.-]\w)/g;
const HTTP =
  /\bhttp(?:\/\d(?:\.\d)?)?(?: (?:error|status|code))* ?[:=]? ?\(?([45]\d\d)\b|\bstatus(?: ?code)? ?[:=]? ?\(?([45]\d\d)\b|\(([45]\d\d)\) ?(?:proxy|forbidden|unauth|bad|not|internal|service|gateway)|\b(407) proxy auth/gi;
const EVENT = /\bevent ?id ?[:=]? ?(\d{1,5})\b/gi;
/** Five or six digits; a count of something is no code. */
const BARE =
  /(?<![\w.,:/\\#$€£@%+-])(\d{5,6})(?![\w/\\%€$]|[.,:-]\w| ?(?:bytes?|octets?|[kmgt]i?b|blocks?|files?|folders?|items?|rows?|records?|m?s|msecs?|milliseconds?|secs?|seconds?|minutes?|hours?|days?)\b)/gi;
/** `MARS 34506`, `mars agent: 100050`. */
const AGENT_BEFORE = /\bmars(?: agent)?\s?[-:#]?\s{0,2}$/i;
/** The end of a line that a console broke within a bracket or a word, and what belongs to it on the next. */
const OPEN_BRACKET = /[[(][^\])]{0,20}$/;
const LAST_WORD = /(?<!\w)\w{3,60}$/;
const FIRST_WORD = /^\w{1,60}/;
const CONTINUED = /^\s{0,4}([\w:)\]].{0,60})/;
/** Characters of a line's end that are looked at. */
const END = 61;

/** Words before "ID", or in its place, that make it another program's number. */
const OTHER_IDS =
  /^(?:event|rule|process|thread|order|ticket|task|user|session|job|request|correlation|case|incident|item|product|device|build|object|record|customer|client|message|msg|activity|alert|policy|asset|room|invoice|po|app|application|article|kb|group|vlan|transaction|tracking|employee|badge|account|plan|node|page|run|pid|commit|change|patch|bug|trigger|monitor|sensor|probe|check|problem|template|host|delivery|shipment|parcel|booking|reservation|contract|quote|sku|serial|part|batch|lot|member|vendor|supplier|contact|post|comment|meeting|call|channel|tenant|zone|cluster|lun|port|slot|rack|tag|profile|form|report|dashboard|query|row)$/i;

/** Words before "code" that make its number no error: "postal code 34513". */
const OTHER_CODES =
  /^(?:postal|post|zip|area|dial|dialing|country|city|door|gate|entry|access|alarm|pin|verification|confirmation|booking|reservation|promo|coupon|discount|voucher|gift|product|item|part|order|article|stock|bar|qr|sort|swift|bank|cost|tax|customs|colou?r|tracking|project|department|meeting|conference|invite|sms|otp|mfa|unlock)$/i;
const PLAIN_CODE = /^code\b/i;

/**
 * Finds the codes of all lines, each value once per kind, in their order. HRESULTs of `harmless` lines are passed over:
 * the same value may stand elsewhere and mean something.
 */
export function findCodes(
  lines: readonly string[],
  names: NameIndex,
  harmless: (line: number) => boolean = () => false,
): SeenCode[] {
  const found = new Map<string, SeenCode>();
  const report = (code: SeenCode): void => {
    if (code.kind === 'hresult' && harmless(code.line)) return;
    const key = `${code.kind}:${code.value}`;
    const before = found.get(key);
    if (!before && found.size < LIMITS.codes) found.set(key, code);
    else if (before && RANK[code.shape] > RANK[before.shape]) found.set(key, { ...code, line: before.line });
  };
  const compared = new Set<string>();
  const mayCompare = (word: string): boolean => {
    if (compared.size >= LIMITS.misspeltNames && !compared.has(word)) return false;
    compared.add(word);
    return true;
  };
  const bounded: NameIndex = {
    ...names,
    nearest: (word) => (names.looksLikeName(word) && mayCompare(word) ? names.nearest(word) : undefined),
    continued: (start) => (mayCompare(start) ? names.continued(start) : undefined),
  };
  for (const [index, line] of lines.entries()) {
    if (found.size >= LIMITS.codes) break;
    scanLine(index === lines.length - 1 ? line.replace(BROKEN_CODE, '') : line, index, bounded, report);
    scanWrap(line, lines[index + 1] ?? '', index, bounded, report);
  }
  return [...found.values()];
}

/** Finds a plainly written code that a console broke at the end of its line, at a space or within. */
function scanWrap(line: string, next: string, index: number, names: NameIndex, report: (code: SeenCode) => void): void {
  const end = line.slice(-END);
  const word = line.length < NARROWEST ? undefined : LAST_WORD.exec(end)?.[0];
  if (word !== undefined) {
    const whole = word + (FIRST_WORD.exec(next)?.[0] ?? '');
    if (whole !== word && names.known.get(whole.toLowerCase()) === whole) {
      report({ raw: whole, kind: 'name', value: whole, shape: nameShape(whole, whole), line: index });
    }
  }
  const open = OPEN_BRACKET.exec(end)?.[0];
  const rest = open === undefined ? undefined : CONTINUED.exec(next)?.[1];
  if (open === undefined || rest === undefined) return;
  for (const joint of ['', ' ']) {
    scanLine(open + joint + rest, index, names, (code) => {
      if (code.shape === 'marked' && code.kind !== 'name') report(code);
    });
  }
}

const RANK: Readonly<Record<Shape, number>> = { marked: 3, labelled: 2, hex: 1, bare: 0 };
const ANY_DIGITS = /\d{3}|0[xX]|O[xX][\dA-Fa-fl]{2}/;

function scanLine(line: string, index: number, names: NameIndex, report: (code: SeenCode) => void): void {
  for (const name of namesIn(line, names)) report({ ...name, kind: 'name', line: index });
  if (!ANY_DIGITS.test(line)) return;
  const taken: [number, number][] = [];
  const see = (match: RegExpMatchArray, kind: FoundKind, value: string, shape: Shape, before = ''): void => {
    taken.push([match.index ?? 0, (match.index ?? 0) + match[0].length]);
    report({ raw: (before + match[0]).trim(), kind, value, shape, line: index });
  };
  const free = (match: RegExpMatchArray): boolean => {
    const at = (match.index ?? 0) + match[0].length - 1;
    return !taken.some(([from, to]) => at >= from && at < to);
  };
  for (const match of line.matchAll(EVENT)) see(match, 'event', String(Number(match[1])), 'labelled');
  for (const match of line.matchAll(MARKED_HEX)) {
    const value = String(Number.parseInt(digitsOf(match[1]), 16));
    const before = NUMBER_BEFORE.exec(line.slice(Math.max(0, match.index - BEFORE), match.index))?.[1];
    const isExitCode = before === value && value.length < LONG_ID;
    see(match, 'mars-id', value, isExitCode ? 'hex' : 'marked');
  }
  for (const match of line.matchAll(HTTP)) see(match, 'http-status', match.slice(1).find(Boolean) ?? '', 'labelled');
  for (const match of line.matchAll(HEX)) {
    if (!free(match)) continue;
    const digits = digitsOf(match[1]);
    const value = Number.parseInt(digits, 16);
    // The agent pads its IDs with zeros to five digits, HRESULTs have eight.
    if (digits.length === 8 && value > 0xfffff) see(match, 'hresult', hresult(value), 'marked');
    else if (value >= 100) {
      const isLabelled = HEX_LABEL.test(line.slice(Math.max(0, match.index - BEFORE), match.index));
      see(match, 'mars-id', String(value), isLabelled ? 'labelled' : 'hex');
    }
  }
  for (const match of line.matchAll(PLAIN_HRESULT)) {
    if (free(match)) see(match, 'hresult', hresult(Number.parseInt(match[1] ?? '', 16)), 'labelled');
  }
  for (const match of line.matchAll(DECIMAL_HRESULT)) {
    const value = Number(match[1]) >>> 0;
    if (free(match) && value >>> 28 >= 8 && value >>> 28 <= 12) see(match, 'hresult', hresult(value), 'labelled');
  }
  for (const match of line.matchAll(PAREN_ID)) {
    if (!free(match)) continue;
    const label = LABEL_WITHIN.exec(match[0])?.[0];
    const value = String(Number(digitsOf(match[1])));
    if (OTHER_IDS.test(label ?? '')) see(match, 'number', value, 'bare');
    else {
      const isAside = label === undefined && GOES_ON.test(line.slice(match.index + match[0].length));
      see(match, 'mars-id', value, isAside ? 'labelled' : 'marked');
    }
  }
  for (const match of line.matchAll(LABEL_ID)) {
    if (!free(match)) continue;
    const { before, word } = wordBefore(line, match.index);
    const foreign = OTHER_IDS.test(word);
    const kind = foreign ? 'number' : 'mars-id';
    see(match, kind, String(Number(match[1])), foreign ? 'bare' : 'labelled', before);
  }
  for (const pattern of [ERROR_NUMBER, CJK_ERROR_NUMBER]) {
    for (const match of line.matchAll(pattern)) {
      const value = Number(match[1]);
      if (!free(match) || value <= 0 || value >= 1_000_000) continue;
      const foreign = PLAIN_CODE.test(match[0]) && OTHER_CODES.test(wordBefore(line, match.index).word);
      see(match, foreign ? 'number' : 'mars-id', String(value), foreign ? 'bare' : 'labelled');
    }
  }
  for (const match of line.matchAll(BARE)) {
    if (!free(match) || OTHER_IDS.test(wordBefore(line, match.index).word)) continue;
    if (AGENT_BEFORE.test(line.slice(Math.max(0, match.index - BEFORE), match.index)))
      see(match, 'mars-id', String(Number(match[1])), 'labelled');
    else see(match, 'number', String(Number(match[1])), 'bare');
  }
}

/** The word before a label, and how it stands there. */
function wordBefore(line: string, at: number): { before: string; word: string } {
  const [before = '', word = ''] = WORD_BEFORE.exec(line.slice(Math.max(0, at - BEFORE), at)) ?? [];
  return { before, word };
}

const NOUGHT = /o/gi;
const ONE = /l/gi;

function digitsOf(seen = ''): string {
  return seen.replace(NOUGHT, '0').replace(ONE, '1');
}

function hresult(value: number): string {
  return `0x${value.toString(16).toUpperCase().padStart(8, '0')}`;
}
