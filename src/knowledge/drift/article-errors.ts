/** The errors that one section of the article shows. */
import type { ArticleError } from './article.ts';
import type { TableRow } from './article-table.ts';
import { codesIn, isSymbol, plain, wording } from './article-text.ts';

const ERROR_COLUMN = /^error(?: messages?)?s?$/i;
const CODE_COLUMN = /^(?:error )?(?:codes?|ids?)$/i;
const LINE_BREAK = /<\/?br\s*\/?>/i;
const BULLET = /^\s*[-*]\s+/;
/** `**Error message**: …`, the colon inside or outside the bold. */
const LABELLED = /^(?:[-*] )?\*\*Error (message|code)s? ?:? ?\*\* ?:? ?(\S.*)$/i;
/** Quoted or slanted words. They are an error when the words before them say so: `with the error: *…*`, `saying "…"`. */
const QUOTED = /"([^"]+)"|\u201c([^\u201c\u201d]+)\u201d|\*([^*]+)\*/g;
const LEAD_IN = /\b(?:errors?|message|saying|says|reads?|fails? with)[:,]? ?$/i;
const LEAD_IN_LENGTH = 20;
/** Shorter quotes are names of buttons and states. */
const SHORTEST_MESSAGE = 12;

/** Errors of tables first, then labelled and quoted ones. A section that is named by a symbol gives its errors that code. */
export function errorsOf(section: string, { rows, prose }: { rows: TableRow[]; prose: string[] }): ArticleError[] {
  const symbol = isSymbol(section) ? [section] : [];
  const errors = rows.map((row) => rowError(section, row)).filter((error) => error !== undefined);
  for (const line of prose) {
    const label = LABELLED.exec(line.trim());
    if (label) addLabelled(errors, section, label[1] ?? '', plain(label[2] ?? ''));
    else for (const quote of quotesIn(line)) addMessage(errors, section, quote);
  }
  return errors.map((error) => ({ ...error, codes: [...error.codes, ...symbol] }));
}

function quotesIn(line: string): string[] {
  // Bold marks would be taken for the ends of slanted words.
  const text = line.replaceAll('**', '');
  return [...text.matchAll(QUOTED)]
    .filter(({ index }) => LEAD_IN.test(text.slice(Math.max(0, index - LEAD_IN_LENGTH), index)))
    .map((match) => plain(match[1] ?? match[2] ?? match[3] ?? ''))
    .filter((quote) => quote.length >= SHORTEST_MESSAGE);
}

function rowError(section: string, { cells, header }: TableRow): ArticleError | undefined {
  const column = header.map(plain);
  const byMessage = column.findIndex((name) => ERROR_COLUMN.test(name));
  const byCode = column.findIndex((name) => CODE_COLUMN.test(name));
  if (byMessage < 0 && byCode < 0) return undefined;
  const messages = (cells[byMessage < 0 ? byCode + 1 : byMessage] ?? '').split(LINE_BREAK).flatMap((part) => {
    const text = plain(part.replace(BULLET, ''));
    return text ? [text] : [];
  });
  const codes = codesIn([byCode < 0 ? '' : `${cells[byCode]}`, ...messages].join(' '));
  return messages.length + codes.length > 0 ? { section, messages, codes } : undefined;
}

function addLabelled(errors: ArticleError[], section: string, label: string, text: string): void {
  const last = errors.at(-1);
  if (label.toLowerCase() === 'message' || !last) {
    addMessage(errors, section, text);
    return;
  }
  // The code of the message above it; what is called a code may be a sentence.
  const codes = isSymbol(text) ? [text] : codesIn(/^\d+$/.test(text) ? `ID ${text}` : text);
  last.codes.push(...codes);
  if (codes.length === 0) last.messages.push(text);
}

/** A message that the section has shown already is no other error. */
function addMessage(errors: ArticleError[], section: string, text: string): void {
  const said = wording(text);
  if (errors.some(({ messages }) => messages.some((message) => wording(message).includes(said)))) return;
  errors.push({ section, messages: [text], codes: codesIn(text) });
}
