/** An entry as an answer shows it: procedures expanded, references resolved, nothing left to look up. */
import { codesOf, formatCode } from '../knowledge/codes.ts';
import type { CatalogueEntry, Entry, Guide, Knowledge } from '../knowledge/types.ts';
import { catalogueView } from './catalogue-view.ts';
import { guideView } from './guide-view.ts';
import type { EntryView } from './model.ts';
import { entryText } from './strings.ts';
import { entryTitle } from './titles.ts';
import { walkOffer } from './walk-offer.ts';

/**
 * Views made before. Nobody sees a difference: both keys never change, a view follows from them alone, and it goes with
 * the knowledge. What renderers make of a view can be kept with it in the same way.
 */
const made = new WeakMap<Knowledge, WeakMap<Entry, EntryView>>();

/** Everything there is to tell of `entry`. The same view every time: it must not be changed. */
export function entryView(entry: Entry, knowledge: Knowledge): EntryView {
  const views = made.get(knowledge) ?? new WeakMap<Entry, EntryView>();
  made.set(knowledge, views);
  const known = views.get(entry);
  if (known) return known;
  const view = makeView(entry, knowledge);
  views.set(entry, view);
  return view;
}

function makeView(entry: Entry, knowledge: Knowledge): EntryView {
  const curatorNote = curatorNoteOf(entry);
  const body = entry.kind === 'guide' ? guideView(entry, knowledge) : catalogueView(entry, knowledge);
  const walk = walkOffer(entry.id, body);
  return {
    id: entry.id,
    title: entryTitle(entry),
    kind: entry.kind,
    family: knowledge.families.get(entry.family)?.title ?? entry.family,
    codes: codesOf(entry).map(formatCode),
    ...body,
    reviewed: entry.reviewed,
    ...(curatorNote && { curatorNote }),
    ...(walk && { walk }),
  };
}

function curatorNoteOf({ curator }: Guide | CatalogueEntry): string | undefined {
  if (!curator || curator.confidence === 'high') return undefined;
  return curator.note ?? entryText.uncertain[curator.confidence];
}
