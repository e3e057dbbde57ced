/** A page of words as data, and the HTML that it becomes: no script, no image, nothing from elsewhere. */
import { createHash } from 'node:crypto';
import { STYLE } from './style.ts';

/** Text in which `…` marks what is typed letter for letter; an address becomes a link. */
type Text = string;

interface Section {
  heading: string;
  /** Before the list. */
  text?: Text;
  list?: readonly Text[];
  /** After the list. */
  after?: Text;
}

export interface Page {
  /** Its address below that of the bot, without a slash. */
  name: 'about' | 'privacy' | 'terms';
  title: string;
  lead: Text;
  sections: readonly Section[];
}

/** The links at the end of every page. They are relative: the bot may stand below a path. */
const PAGES = { about: 'About', privacy: 'Privacy', terms: 'Terms' } as const;
const MARK =
  '<svg class="mark" viewBox="0 0 16 16" aria-hidden="true"><rect width="16" height="16" rx="4"/>' +
  '<path d="M7 3h2v4h4v2H9v4H7V9H3V7h4z"/></svg>';

/** Allows the one style that the page holds, by its print, and forbids all the rest. */
export const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The whole document. */
export function pageHtml({ name, title, lead, sections }: Page): string {
  const links = Object.entries(PAGES).map(([to, label]) =>
    to === name ? `<a href="${to}" aria-current="page">${label}</a>` : `<a href="${to}">${label}</a>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)} – MARS Medic</title>
<style>${STYLE}</style>
</head>
<body>
<header><p>${MARK}MARS Medic</p></header>
<main>
<h1>${escaped(title)}</h1>
<p class="lead">${inline(lead)}</p>
${sections.map(sectionHtml).join('\n')}
</main>
<footer><nav aria-label="Pages">${links.join('')}</nav></footer>
</body>
</html>
`;
}

function sectionHtml({ heading, text, list, after }: Section): string {
  const items = list?.map((item) => `<li>${inline(item)}</li>`).join('\n');
  return [
    `<h2>${escaped(heading)}</h2>`,
    ...(text === undefined ? [] : [`<p>${inline(text)}</p>`]),
    ...(items === undefined ? [] : [`<ul>\n${items}\n</ul>`]),
    ...(after === undefined ? [] : [`<p>${inline(after)}</p>`]),
  ].join('\n');
}

const CODE = /`([^`]+)`/g;
const ADDRESS = /https:\/\/[^\s<`]+/g;
const SPECIAL = /[&<>"']/g;

function inline(text: Text): string {
  return escaped(text).replace(ADDRESS, '<a href="$&" rel="noreferrer">$&</a>').replace(CODE, '<code>$1</code>');
}

function escaped(text: string): string {
  return text.replace(SPECIAL, (sign) => `&#${sign.codePointAt(0)};`);
}
