/** Which section of the base is which section of a copy, after renaming and regrouping. */
import type { Article, ArticleSection } from './article.ts';
import { likeness, wording } from './article-text.ts';

export interface SectionMatch {
  base: ArticleSection;
  copy: ArticleSection;
}

/** Titles, links or sub-sections in common that make two sections of different titles one. */
const ENOUGH_TITLE = 0.6;
const ENOUGH_LINKS = 0.5;
const ENOUGH_CHILDREN = 0.4;
/** A single link in common proves nothing. */
const FEWEST = 2;

/** Pairs of sections: first those of the same title, then the likeliest of the rest. */
export function matchSections(base: Article, copy: Article): SectionMatch[] {
  const matches: SectionMatch[] = [];
  const freeCopies = [...copy.sections];
  const rest: ArticleSection[] = [];
  for (const section of base.sections) {
    const index = freeCopies.findIndex(({ title }) => wording(title) === wording(section.title));
    const same = index < 0 ? undefined : freeCopies.splice(index, 1)[0];
    if (same) matches.push({ base: section, copy: same });
    else rest.push(section);
  }
  const candidates = rest
    .flatMap((one) => freeCopies.map((other) => ({ base: one, copy: other, score: score(one, other, base, copy) })))
    .filter(({ score: found }) => found > 0)
    .sort((a, b) => b.score - a.score);
  for (const { base: one, copy: other } of candidates) {
    if (matches.some((match) => match.base === one || match.copy === other)) continue;
    matches.push({ base: one, copy: other });
  }
  return matches;
}

function score(one: ArticleSection, other: ArticleSection, base: Article, copy: Article): number {
  const title = likeness(one.title, other.title);
  const links = common(one.links, other.links);
  const children = common(childrenOf(one, base), childrenOf(other, copy));
  return Math.max(
    title >= ENOUGH_TITLE ? title : 0,
    links >= ENOUGH_LINKS ? links : 0,
    children >= ENOUGH_CHILDREN ? children : 0,
  );
}

function childrenOf({ title }: ArticleSection, { sections }: Article): string[] {
  return sections.filter(({ parent }) => parent === title).map((child) => wording(child.title));
}

/** The share of what both lists have in common, 0 to 1 (Jaccard); 0 for lists too short to tell. */
function common(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [new Set(one), new Set(other)];
  if (Math.min(a.size, b.size) < FEWEST) return 0;
  const shared = [...a].filter((item) => b.has(item)).length;
  return shared / (a.size + b.size - shared);
}
