/** Where an entry comes from. Every source is cited once, with the sections that were used. */
import type { EntryView, SourceView } from '../../answer/model.ts';
import { labels } from '../../answer/strings.ts';
import { linkRuns, literal, type Piece, runs } from './rich.ts';
import { words } from './words.ts';

interface Cited {
  document: SourceView;
  /** The sections and the date that the document states. */
  about: string[];
}

function documents(sources: readonly SourceView[]): Cited[] {
  const cited = new Map<string, { document: SourceView; sections: string[] }>();
  for (const document of sources) {
    const known = cited.get(document.title) ?? { document, sections: [] };
    if (document.section !== undefined) known.sections.push(document.section);
    cited.set(document.title, known);
  }
  return [...cited.values()].map(({ document, sections }) => ({
    document,
    about: [
      ...(sections.length === 0 ? [] : [words.sections(sections)]),
      ...(document.date === undefined ? [] : [labels.sourceDate(document.date)]),
    ],
  }));
}

/** The first source, how many more there are, and when somebody last looked at the entry. */
export function sourceText(entry: EntryView): string {
  const [first, ...others] = documents(entry.sources);
  const reviewed = `${labels.reviewed(entry.reviewed)}.`;
  if (first === undefined) return reviewed;
  const more = others.length === 0 ? '' : ` ${words.moreSources(others.length)}`;
  return `${words.source([first.document.title, ...first.about].join(', '))}${more}. ${reviewed}`;
}

/** All sources as links, for where there is more than the first, or the first has more to tell than fits a button. */
export function sourceLines(entry: EntryView): Piece[] {
  return documents(entry.sources).map(({ document, about }) => ({
    kind: 'line',
    runs: [...literal('• '), ...linkRuns(document), ...runs(about.map((part) => `, ${part}`).join(''))],
  }));
}

/** Whether there is more to cite than the one line of the answer. */
export function hasMoreSources(entry: EntryView): boolean {
  return documents(entry.sources).length > 1;
}
