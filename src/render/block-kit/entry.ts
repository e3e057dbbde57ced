/** The answer for one entry: what it is and how sure, then the likeliest cause with its steps, then the rest folded. */
import type { Answer } from '../../answer/model.ts';
import { labels } from '../../answer/strings.ts';
import { button, buttonRow, marked, open, show } from './buttons.ts';
import { type Among, causeBlocks, checkBlocks } from './causes.ts';
import type { Drawn } from './drawn.ts';
import { certaintyText, context, header, row } from './elements.ts';
import { limits } from './limits.ts';
import { refRows } from './lists.ts';
import { moreRow } from './more.ts';
import { caution, line, pasted, rich } from './rich.ts';
import { withoutMarks } from './safe-text.ts';
import type { Sheet } from './sheet.ts';
import { sourceText } from './sources.ts';
import type { Block } from './types.ts';
import { words } from './words.ts';
import { plainSections, written } from './written.ts';

type EntryAnswer = Extract<Answer, { kind: 'entry' }>;

/** The entry with the choices that a button of it leads back to. */
export function amongOthers({ entry, others }: EntryAnswer): Among {
  const options = others.length > 0 ? [entry.id, ...others.map(({ id }) => id)].slice(0, limits.buttonOptions) : [];
  return { entry, options };
}

/** What the team has added to the entry, in its own files and in chat. */
function teamNotes(sheet: Sheet, { entry, notes = [] }: EntryAnswer): Block[] {
  if (entry.teamNotes.length + notes.length === 0) return [];
  const { texts, said } = written(sheet, notes, 'notes');
  const head = [line(`${labels.teamNotes}:`, { bold: true }), ...entry.teamNotes.map((note) => line(`• ${note}`))];
  return [...rich(head), ...plainSections(texts), ...said];
}

/** Draws the answer for an entry. */
export function entryDrawn(sheet: Sheet, answer: EntryAnswer): Drawn {
  const { entry, certainty, others } = answer;
  const among = amongOthers(answer);
  const walk = entry.walk === undefined ? [] : marked(button(sheet, entry.walk));
  const article = open(sheet, entry.sources.find(({ url }) => url !== undefined)?.url, words.openSource);
  const lead = [
    ...(certainty === undefined ? [] : context(certaintyText(certainty))),
    ...(entry.codes.length === 0 ? [] : context(`${labels.codes}: ${entry.codes.join(' · ')}`)),
  ];
  return {
    title: header(entry.title),
    lead,
    body: [
      ...(entry.summary === undefined ? [] : rich([line(entry.summary)])),
      ...(sheet.detail.excerpt ? rich(pasted(answer.excerpt)) : []),
      ...(entry.curatorNote === undefined ? [] : rich([line(labels.curator(entry.curatorNote), { italic: true })])),
      ...rich(entry.cautions.map(caution)),
      ...causeBlocks(sheet, among),
      ...checkBlocks(sheet, among),
      ...refRows(sheet, labels.others, others, among.options),
      ...moreRow(sheet, among),
    ],
    end: [...teamNotes(sheet, answer), ...context(sourceText(entry)), ...buttonRow([...walk, ...article])],
    brief: [...row(words.also(withoutMarks(entry.title)), show(sheet, entry, words.show)), ...lead],
  };
}
