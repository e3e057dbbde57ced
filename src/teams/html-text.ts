/**
 * HTML to the words that a reader sees. A scanner goes once through the text, since patterns for tags are either slow on
 * hostile input or leave a tag behind. The result is plain text and is never shown as HTML.
 */

/** More than any paste that is read; a longer text is cut before work is spent on it. */
const MAX_HTML = 200_000;
/** A tag is no longer, whatever its attributes. */
const MAX_TAG = 4_000;

const TAG_NAME = /^\/?([a-z][a-z0-9:-]{0,40})/i;
/** Before and after these a new line begins. */
const BREAKS: ReadonlySet<string> = new Set(
  'br p div li tr h1 h2 h3 h4 h5 h6 ul ol table blockquote pre codeblock hr'.split(' '),
);
/** Stands for a new line where there is none yet; no text holds it. */
const FRESH_LINE = '<fresh line>';
const CELLS: ReadonlySet<string> = new Set(['td', 'th']);
/** What stands in these is not read by people. */
const UNREAD: ReadonlySet<string> = new Set(['script', 'style', 'title', 'template']);

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi;
const BLANK_LINES = /\n[^\S\n]*(?:\n[^\S\n]*)+/g;
const SIGN_RUN = /<{2,}/g;
/** What would begin a tag; in HTML the sign itself is written as an entity. */
const TAG_START = /<(?=[a-z/!?])/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', apos: "'", gt: '>', lt: '<', nbsp: ' ', quot: '"' };
const LAST_CODE_POINT = 0x10ffff;

/** Markup away, line breaks and entities as a reader sees them. */
export function htmlToText(html: string): string {
  return decode(withoutTags(html.slice(0, MAX_HTML)).replace(SIGN_RUN, '<').replace(TAG_START, ''))
    .replace(BLANK_LINES, '\n\n')
    .trim();
}

function withoutTags(html: string): string {
  const parts: string[] = [];
  let at = 0;
  let isFresh = true;
  const put = (part: string) => {
    if (part === '') return;
    parts.push(part);
    isFresh = part.endsWith('\n');
  };
  for (let start = html.indexOf('<'); start !== -1; start = html.indexOf('<', at)) {
    put(html.slice(at, start));
    const { end, text } = markupAt(html, start);
    if (text !== FRESH_LINE) put(text);
    else if (!isFresh) put('\n');
    at = end;
  }
  put(html.slice(at));
  return parts.join('');
}

/** Where the markup that starts at `start` ends, and what is left of it. */
function markupAt(html: string, start: number): { end: number; text: string } {
  if (html.startsWith('<!--', start)) return { end: after(html, '-->', start + 4), text: '' };
  const tag = TAG_NAME.exec(html.slice(start + 1, start + 50));
  const end = tag || '!?'.includes(html[start + 1] ?? ' ') ? tagEnd(html, start + 1) : undefined;
  if (end === undefined) return { end: start + 1, text: '<' };
  const name = tag?.[1]?.toLowerCase() ?? '';
  const opens = html[start + 1] !== '/';
  if (opens && UNREAD.has(name)) return { end: after(html, '>', after(html, `</${name}`, end)), text: '' };
  if (CELLS.has(name)) return { end, text: opens ? '' : '\t' };
  if (!BREAKS.has(name)) return { end, text: '' };
  return { end, text: opens && name !== 'br' ? FRESH_LINE : '\n' };
}

/** The place after the `>` that closes the tag, minding quoted values; undefined when another tag begins before. */
function tagEnd(html: string, from: number): number | undefined {
  let quote = '';
  const last = Math.min(html.length, from + MAX_TAG);
  for (let at = from; at < last; at++) {
    const character = html[at] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
    else if (character === '<') return undefined;
  }
  return undefined;
}

/** The place after the next `mark`; without one everything belongs to what was opened. */
function after(html: string, mark: string, from: number): number {
  const found = [mark, mark.toUpperCase()].map((one) => html.indexOf(one, from)).filter((place) => place !== -1);
  return found.length === 0 ? html.length : Math.min(...found) + mark.length;
}

function decode(text: string): string {
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return point > 0 && point <= LAST_CODE_POINT ? String.fromCodePoint(point) : whole;
  });
}
