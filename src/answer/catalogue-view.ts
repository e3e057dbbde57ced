/** The part of a view that a catalogue entry fills: what is published about one ID or name, or where to start. */
import type { CatalogueEntry, Guide, Knowledge } from '../knowledge/types.ts';
import { type EntryBody, guideCauses, guideSources, sourceView } from './guide-view.ts';
import type { CauseView, SourceView, StepItem } from './model.ts';
import { checkItems, procedureItem, stepItems } from './steps.ts';
import { entryText, labels } from './strings.ts';
import { entryRefs } from './titles.ts';

/** The checks that suit any error of the agent. */
export const GENERAL_CHECKS: readonly string[] = ['agent-up-to-date', 'service-running', 'network-connectivity'];

export function catalogueView(entry: CatalogueEntry, knowledge: Knowledge): EntryBody {
  const guide = guideOf(entry, knowledge);
  const nothingPublished = entry.actions.length === 0 && !guide;
  const start = nothingPublished ? whereToStart(entry, knowledge) : { checks: [], related: [] };
  const summary = summaryOf(entry, guide);
  return {
    ...(summary && { summary }),
    messages: entry.message ? [entry.message] : [],
    causes: [...ownCause(entry, knowledge), ...(guide ? guideCauses(guide, knowledge) : [])],
    nothingPublished,
    checks: start.checks,
    cautions: [...new Set([...entry.cautions, ...(guide?.cautions ?? [])])],
    links: [...(guide?.links ?? [])],
    related: entryRefs([...(guide ? [guide.id] : []), ...entry.related, ...start.related], knowledge),
    sources: sourcesOf(entry, guide, knowledge),
    teamNotes: [...new Set([...(entry.teamNotes ?? []), ...(guide?.teamNotes ?? [])])],
  };
}

function guideOf(entry: CatalogueEntry, knowledge: Knowledge): Guide | undefined {
  const guide = entry.guide === undefined ? undefined : knowledge.entries.get(entry.guide);
  return guide?.kind === 'guide' ? guide : undefined;
}

function summaryOf(entry: CatalogueEntry, guide: Guide | undefined): string | undefined {
  return entry.audience === 'unsure' ? entryText.unsure : guide?.summary;
}

/** What the sources say of this very code; with a guide it comes before the guide's causes. */
function ownCause(entry: CatalogueEntry, knowledge: Knowledge): CauseView[] {
  const steps = entry.actions.flatMap((action) => stepItems(action, knowledge));
  if (entry.cause) {
    return [{ title: steps.length > 0 ? labels.causeAndAction : labels.causeOnly, why: entry.cause, steps }];
  }
  return steps.length > 0 ? [{ title: labels.whatToDo, steps }] : [];
}

/** The family's checks and procedures, then the general checks; none twice. */
function whereToStart(entry: CatalogueEntry, knowledge: Knowledge): { checks: StepItem[]; related: string[] } {
  const family = knowledge.families.get(entry.family);
  const ids = [...new Set([...(family?.checks ?? []), ...GENERAL_CHECKS])];
  const checks = ids.flatMap((id) => knowledge.checks.find((check) => check.id === id) ?? []);
  const procedures = (family?.procedures ?? []).flatMap((id) => knowledge.procedures.get(id) ?? []);
  const items = [
    ...checks.flatMap((check) => checkItems(check, knowledge)),
    ...procedures.map((procedure) => procedureItem(procedure)),
  ];
  return {
    checks: items.filter((item, at) => at === firstAlike(item, items)),
    related: checks.flatMap((check) => check.entry ?? []),
  };
}

function firstAlike(item: StepItem, items: readonly StepItem[]): number {
  if (item.kind === 'step') return items.indexOf(item);
  return items.findIndex((other) => other.kind === 'procedure' && other.id === item.id);
}

function sourcesOf(entry: CatalogueEntry, guide: Guide | undefined, knowledge: Knowledge): SourceView[] {
  const own = entry.source.flatMap((id) => sourceView(id, undefined, knowledge));
  const titles = new Set(own.map(({ title }) => title));
  return [...own, ...(guide ? guideSources(guide, knowledge).filter(({ title }) => !titles.has(title)) : [])];
}
