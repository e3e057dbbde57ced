/** Anchors: those of pages that the article links to, and those of its own headings that links of ours lead to. */

import type { Knowledge } from '../types.ts';
import { BASE_DOCUMENT } from './article-base.ts';
import { anchorOf } from './article-text.ts';
import { linksOf } from './known.ts';
import type { SectionMatch } from './sections.ts';

/** A place in another page that the article now calls by another anchor. */
export interface RenamedAnchor {
  page: string;
  from: string;
  to: string;
}

/** A link of ours that leads to a heading which the copy does not have. */
export interface DeadLink {
  holder: string;
  url: string;
  /** The heading's anchor now, where it was only renamed. */
  now?: string | undefined;
}

/** Anchors that were exchanged for one other of the same page, within one section. */
export function renamedAnchors(matches: readonly SectionMatch[]): RenamedAnchor[] {
  const renamed = matches.flatMap(({ base, copy }) => {
    const left = base.links.filter((link) => !copy.links.includes(link)).map(parts);
    const came = copy.links.filter((link) => !base.links.includes(link)).map(parts);
    return left.flatMap(({ page, anchor: from }) => {
      const to = came.find((link) => link.page === page)?.anchor;
      return from && to ? [{ page, from, to }] : [];
    });
  });
  return [...new Map(renamed.map((one) => [`${one.page}#${one.from}`, one])).values()];
}

/** Links of ours into the article that lead nowhere in the copy. */
export function deadLinks(
  knowledge: Knowledge,
  titles: readonly string[],
  matches: readonly SectionMatch[],
): DeadLink[] {
  const page = knowledge.sources.get(BASE_DOCUMENT)?.url;
  if (page === undefined) return [];
  const anchors = new Set(titles.map(anchorOf));
  return linksOf(knowledge).flatMap(({ holder, url }) => {
    const link = parts(url);
    if (link.page !== page || !link.anchor || anchors.has(link.anchor)) return [];
    return [{ holder, url, now: matches.find(({ base }) => base.anchor === link.anchor)?.copy.anchor }];
  });
}

function parts(link: string): { page: string; anchor: string } {
  const [page = '', anchor = ''] = link.split('#', 2);
  return { page, anchor };
}
