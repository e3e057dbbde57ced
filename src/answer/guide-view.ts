/** The part of a view that a guide fills from its causes. */
import type { Guide, Knowledge } from '../knowledge/types.ts';
import type { CauseView, EntryView, SourceView } from './model.ts';
import { stepItems } from './steps.ts';
import { entryRefs } from './titles.ts';

/** What an entry of either kind fills in by itself. */
export type EntryBody = Omit<EntryView, 'id' | 'title' | 'kind' | 'family' | 'codes' | 'reviewed' | 'curatorNote'>;

export function guideView(guide: Guide, knowledge: Knowledge): EntryBody {
  return {
    ...(guide.summary && { summary: guide.summary }),
    messages: guide.messages.map(({ text }) => text),
    causes: guideCauses(guide, knowledge),
    nothingPublished: false,
    checks: [],
    cautions: [...guide.cautions],
    links: [...guide.links],
    related: entryRefs(guide.related, knowledge),
    sources: guideSources(guide, knowledge),
    teamNotes: [...(guide.teamNotes ?? [])],
  };
}

/** The guide's causes with all steps, likeliest first. */
export function guideCauses(guide: Guide, knowledge: Knowledge): CauseView[] {
  return guide.causes.map(({ title, why, steps }) => ({
    title,
    ...(why && { why }),
    steps: steps.flatMap((step) => stepItems(step, knowledge)),
  }));
}

/** The documents that the guide cites. */
export function guideSources(guide: Guide, knowledge: Knowledge): SourceView[] {
  return guide.source.flatMap(({ document, section }) => sourceView(document, section, knowledge));
}

/** A document of `sources.yaml` as a citation. */
export function sourceView(id: string, section: string | undefined, knowledge: Knowledge): SourceView[] {
  const document = knowledge.sources.get(id);
  if (!document) return [];
  const { title, url, date } = document;
  return [{ title, ...(url && { url }), ...(section && { section }), ...(date && { date }) }];
}
