/** Which error of the base is which error of a copy, and what the two say differently. */
import type { ArticleError } from './article.ts';
import { likeness, wording } from './article-text.ts';

/** A message that the copy words differently. */
export interface Rewording {
  /** Undefined for a message that the error did not have. */
  from: string | undefined;
  /** Undefined for a message that the error has no more. */
  to: string | undefined;
}

export interface ErrorMatch {
  base: ArticleError;
  copy: ArticleError;
}

/** Messages that are alike enough to be the same one, in the same section and anywhere. */
const ALIKE_HERE = 0.5;
const ALIKE_ANYWHERE = 0.8;

/** Pairs of errors, the surest first. `sameSection` tells whether two titles name one section. */
export function matchErrors(
  base: readonly ArticleError[],
  copy: readonly ArticleError[],
  sameSection: (baseTitle: string, copyTitle: string) => boolean,
): ErrorMatch[] {
  const candidates = base
    .flatMap((one) => copy.map((other) => ({ base: one, copy: other, score: score(one, other, sameSection) })))
    .filter(({ score: found }) => found > 0)
    .sort((a, b) => b.score - a.score);
  const taken = new Set<ArticleError>();
  const matches: ErrorMatch[] = [];
  for (const { base: one, copy: other } of candidates) {
    if (taken.has(one) || taken.has(other)) continue;
    taken.add(one).add(other);
    matches.push({ base: one, copy: other });
  }
  return matches;
}

function score(one: ArticleError, other: ArticleError, sameSection: (a: string, b: string) => boolean): number {
  const here = sameSection(one.section, other.section);
  // A section without messages is the same error as long as it is the same section.
  if (one.messages.length === 0 || other.messages.length === 0) {
    const bothBare = one.messages.length === other.messages.length;
    return bothBare && here && one.codes.join() === other.codes.join() ? 1 : 0;
  }
  const alike = Math.max(...one.messages.flatMap((a) => other.messages.map((b) => likeness(a, b))));
  const sharedCode = one.codes.some((code) => other.codes.includes(code));
  if (!sharedCode && alike < (here ? ALIKE_HERE : ALIKE_ANYWHERE)) return 0;
  return alike + (sharedCode ? 1 : 0) + (here ? 1 : 0);
}

/** What the copy says in other words. `contractionsOnly` are the same words drawn together or written out. */
export function compareMessages({ base, copy }: ErrorMatch): { reworded: Rewording[]; contractionsOnly: Rewording[] } {
  const reworded: Rewording[] = [];
  const contractionsOnly: Rewording[] = [];
  const left = [...base.messages];
  for (const to of copy.messages) {
    const from = closest(to, left);
    if (from !== undefined) left.splice(left.indexOf(from), 1);
    if (from === to) continue;
    const sameWords = from !== undefined && wording(from) === wording(to);
    (sameWords ? contractionsOnly : reworded).push({ from, to });
  }
  for (const from of left) reworded.push({ from, to: undefined });
  return { reworded, contractionsOnly };
}

function closest(text: string, others: readonly string[]): string | undefined {
  const [best] = others
    .map((other) => ({ other, alike: likeness(text, other) }))
    .filter(({ alike }) => alike >= ALIKE_HERE)
    .sort((a, b) => b.alike - a.alike);
  return best?.other;
}
