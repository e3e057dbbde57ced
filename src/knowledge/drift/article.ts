/**
 * Reads a copy of the article on troubleshooting the agent (the Markdown of its repository): its sections, its errors
 * and where its links lead. Nothing of the knowledge is needed for that.
 */

import { errorsOf } from './article-errors.ts';
import { takeTables } from './article-table.ts';
import { anchorOf, plain } from './article-text.ts';

/** What the article holds, without its prose. */
export interface Article {
  /** The date that the copy states, `2024-05-28`. */
  date: string;
  sections: ArticleSection[];
  errors: ArticleError[];
}

export interface ArticleSection {
  title: string;
  anchor: string;
  /** The title of the section that it belongs to; none at the top. */
  parent?: string | undefined;
  /** Targets of its links, without links inside the page. */
  links: string[];
}

/** One error: a row of a table, an error message or, for a section that shows neither, the section itself. */
export interface ArticleError {
  section: string;
  /** Product wording; empty for an error that is a section only. */
  messages: string[];
  /** IDs in decimal, HRESULTs, names. */
  codes: string[];
}

const HEADING = /^(#{2,6})[ \t]([^\r\n]*)$/;
const FENCE = /^\s*(?:```|~~~)/;
const DATE = /^ms\.date:\s*(\d{1,2})\/(\d{1,2})\/(\d{4})/m;
const LINK_TARGET = /\]\(([^()\s]+)\)/g;
/** Headings that lead out of the article: neither errors nor news. */
const ASIDE = /^(?:next steps?|related content|see also|feedback)$/i;

/** Reads the article. Text that is no article gives one without sections. */
export function parseArticle(markdown: string): Article {
  const parts = split(markdown);
  const sections = parts.map(({ title, parent, lines }) => ({
    title,
    anchor: anchorOf(title),
    ...(parent !== undefined && { parent }),
    links: [...lines.join('\n').matchAll(LINK_TARGET)]
      .map((match) => match[1] ?? '')
      .filter((to) => !to.startsWith('#')),
  }));
  const parents = new Set(parts.map(({ parent }) => parent));
  const errors = parts.flatMap(({ title, lines }) => {
    const found = errorsOf(title, takeTables(lines));
    if (found.length > 0 || parents.has(title)) return found;
    return [{ section: title, messages: [], codes: [] }];
  });
  return { date: dateOf(markdown), sections, errors };
}

interface Part {
  title: string;
  parent: string | undefined;
  lines: string[];
}

function split(markdown: string): Part[] {
  const parts: Part[] = [];
  const open: { level: number; title: string }[] = [];
  let lines: string[] = [];
  let fenced = false;
  for (const line of markdown.split(/\r?\n/)) {
    if (FENCE.test(line)) fenced = !fenced;
    const heading = fenced ? null : HEADING.exec(line);
    if (!heading) {
      lines.push(line);
      continue;
    }
    const level = heading[1]?.length ?? 0;
    const title = plain(heading[2] ?? '');
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    lines = [];
    if (!ASIDE.test(title)) parts.push({ title, parent: open.at(-1)?.title, lines });
    open.push({ level, title });
  }
  return parts;
}

function dateOf(markdown: string): string {
  const [, month = '', day = '', year = ''] = DATE.exec(markdown) ?? [];
  return year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
