/** Makes one line of a paste plain: what mail, HTML, Markdown and editors have put around the words goes. */
import { NON_ASCII } from './stem.ts';

/** One character; what was escaped more than once is `&amp;amp;lt;`. */
const ENTITY = /&(?:amp;){0,8}(?:#(\d{1,6})|#[xX]([0-9a-fA-F]{1,5})|([a-zA-Z]{2,6}));/g;
// biome-ignore format: a table reads better
const NAMED: Readonly<Record<string, string>> = {
  lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ', rsquo: "'", lsquo: "'", ldquo: '"', rdquo: '"',
  auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', eacute: 'é', egrave: 'è', agrave: 'à',
  ccedil: 'ç', ntilde: 'ñ', ndash: '-', mdash: '-', hellip: '…',
};
/** Blanks and line ends as collectors of logs write them: `Backup#040failed`. */
const ESCAPED_BLANK = /#0(?:40|1[1-5])/g;
const TAG =
  /<\/?(?:a|b|br|p|i|u|em|strong|span|div|td|tr|th|table|tbody|thead|li|ul|ol|pre|code|font|h[1-6]|html|body|blockquote|at|hr|img|attachment)(?:\s[^<>]{0,300})?\/?>/gi;
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const CURLY_SINGLE = /[\u2018\u2019\u201A\u201B\u02BC\u00B4\u2032]/g;
const CURLY_DOUBLE = /[\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const LEADING = /^[\s>|*#•·]{1,40}/;
const EDITOR_PREFIX = /^line \d{1,6}: ?/i;
const MARKS = /\*\*|`|__/g;

/** What is uncovered by cleaning is cleaned again, so often at most. */
const ROUNDS = 6;

/** Plain text of one line. Case, digits and punctuation of the message stay. */
export function cleanLine(raw: string): string {
  let line = raw;
  for (let round = 0; round < ROUNDS; round++) {
    const cleaned = cleanOnce(line);
    if (cleaned === line) break;
    line = cleaned;
  }
  return line;
}

function cleanOnce(raw: string): string {
  let line = raw;
  if (line.includes('&')) line = line.replace(ENTITY, decodeEntity);
  if (line.includes('#0')) line = line.replace(ESCAPED_BLANK, ' ');
  if (line.includes('<')) line = line.replace(TAG, ' ');
  if (NON_ASCII.test(line)) {
    line = line
      .normalize('NFKC')
      .replace(INVISIBLE, '')
      .replace(CURLY_SINGLE, "'")
      .replace(CURLY_DOUBLE, '"')
      .replace(DASHES, '-');
  }
  return line.replace(LEADING, '').replace(EDITOR_PREFIX, '').replace(MARKS, '').trimEnd();
}

function decodeEntity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED[name] ?? whole;
  const point = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
  return point > 31 && point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
}
