/** Changes that web pages, mail programs and word processors make to the characters. */
import type { Random } from '../../helpers/random.ts';

const ENTITIES: readonly (readonly [character: string, entity: string])[] = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
  ['’', '&rsquo;'],
  ['ü', '&uuml;'],
  ['ö', '&ouml;'],
  ['ä', '&auml;'],
  ['é', '&#xE9;'],
];
const OPENING_DOUBLE = /(?<=^|\s)"/gm;
const LETTERS = /\p{L}{7,}/gu;

/** The text as the source of a web page: entities, a few spaces that do not break, tags around it. */
export function html(text: string, random: Random): string {
  let page = text;
  for (const [character, entity] of ENTITIES) page = page.replaceAll(character, entity);
  page = page.replaceAll(' ', () => (random.below(6) === 0 ? '&nbsp;' : ' '));
  const lines = page.split('\n').map((line) => (random.below(3) === 0 ? `<b>${line}</b>` : line));
  return `<div class="msg"><p style="color:red">${lines.join('<br/>\n')}</p></div>`;
}

/** Curly quotes, spaces that do not break, long dashes. */
export function curlyQuotes(text: string, random: Random): string {
  return text
    .replace(OPENING_DOUBLE, '“')
    .replaceAll('"', '”')
    .replaceAll("'", '’')
    .replaceAll(' - ', ' – ')
    .replaceAll(' ', () => (random.below(3) === 0 ? '\u00A0' : ' '));
}

/** Characters of no width inside long words and at the line ends, and a byte order mark. */
export function zeroWidth(text: string, random: Random): string {
  const inside = text.replace(LETTERS, (word) => {
    const at = 1 + random.below(word.length - 1);
    return `${word.slice(0, at)}${random.pick(['\u200B', '\u00AD', '\u2060'])}${word.slice(at)}`;
  });
  return `\uFEFF${inside.replaceAll('\n', '\u200B\n')}`;
}
