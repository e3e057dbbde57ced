/** Where an entry comes from. Every source is cited once, with the sections that were used. */
import type { EntryView, SourceView } from '../../answer/model.ts';
import { labels } from '../../answer/strings.ts';
import { withoutMarks } from './inline.ts';
import { escapeMarkdown, webAddress } from './safe-text.ts';
import type { TextBlock } from './types.ts';
import { words } from './words.ts';

/** A document with the sections of it that were used. */
export interface Cited {
  document: SourceView;
  sections: string[];
}

function documents(sources: readonly SourceView[]): Cited[] {
  const cited = new Map<string, Cited>();
  for (const document of sources) {
    const known = cited.get(document.title) ?? { document, sections: [] };
    if (document.section !== undefined) known.sections.push(document.section);
    cited.set(document.title, known);
  }
  return [...cited.values()];
}

/** A citation as Markdown: the title as a link, the sections and the date that the document states. */
function citation({ document, sections }: Cited): string {
  const address = document.url === undefined ? undefined : webAddress(document.url);
  const title = escapeMarkdown(withoutMarks(document.title));
  const rest = [
    ...(sections.length === 0 ? [] : [words.sections(sections)]),
    ...(document.date === undefined ? [] : [labels.sourceDate(document.date)]),
  ];
  const named = address === undefined ? title : `[${title}](${address})`;
  return [named, ...rest.map(escapeMarkdown)].join(', ');
}

function line(text: string): TextBlock {
  return { type: 'TextBlock', text, wrap: true, size: 'small', isSubtle: true, spacing: 'small' };
}

/** The first source, how many more there are, and when somebody last looked at the entry. */
export function sourceLine(entry: EntryView): TextBlock {
  const [first, ...others] = documents(entry.sources);
  const reviewed = `${labels.reviewed(escapeMarkdown(entry.reviewed))}.`;
  if (first === undefined) return line(reviewed);
  const more = others.length === 0 ? '' : ` ${words.moreSources(others.length)}`;
  return line(`${words.source}${citation(first)}${more}. ${reviewed}`);
}

/** The sources after the first, as they are cited. */
export function otherSources(sources: readonly SourceView[]): Cited[] {
  return documents(sources).slice(1);
}

/** One of them. */
export function sourceItem(of: Cited): TextBlock {
  return line(citation(of));
}
