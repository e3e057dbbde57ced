/** Two problems in one paste stand in paragraphs of their own, most often: each is looked at by itself. */
import type { KnowledgeIndex } from './knowledge-index.ts';
import { LIMITS } from './limits.ts';
import type { Finding } from './types.ts';
import { THRESHOLDS } from './weights.ts';

/** A blank line, or one of nothing but quote marks. */
const BLANK_LINE = /\n[ \t>|]{0,40}\n/;

/**
 * The findings of the paragraphs that the paste as a whole did not give: sure ones only, of entries that are no part of
 * what was found already. Long texts are logs, whose blank lines mean nothing.
 */
export function furtherFindings(
  text: string,
  found: readonly Finding[],
  index: KnowledgeIndex,
  diagnose: (paragraph: string) => Finding[],
): Finding[] {
  if (found[0]?.verdict !== 'answer' || text.length > LIMITS.paragraphsText) return [];
  const paragraphs = text.split(BLANK_LINE).filter((paragraph) => paragraph.trim() !== '');
  if (paragraphs.length < 2 || paragraphs.length > LIMITS.paragraphs) return [];
  const known = new Set(found.flatMap(({ entries }) => entries.map(({ id }) => id)));
  const further: Finding[] = [];
  for (const finding of paragraphs.flatMap((paragraph) => diagnose(paragraph).slice(0, 1))) {
    const [entry] = finding.entries;
    if (finding.verdict !== 'answer' || !entry || entry.confidence < THRESHOLDS.further) continue;
    if (isKnown(entry.id, known, index)) continue;
    further.push(finding);
    known.add(entry.id);
  }
  return further.slice(0, LIMITS.findings - found.length);
}

/** The entry itself, or one that the curators tie to it. */
function isKnown(id: string, known: ReadonlySet<string>, index: KnowledgeIndex): boolean {
  if (known.has(id)) return true;
  const related = index.byId.get(id)?.entry.related ?? [];
  return [...known].some((other) => related.includes(other) || index.byId.get(other)?.entry.related.includes(id));
}
