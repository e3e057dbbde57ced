/** Numbered steps, with what is copied, warned of and linked right under each. */
import type { StepItem, StepView } from '../../answer/model.ts';
import { labels } from '../../answer/strings.ts';
import { caution, copyables, link, prose, rich } from './elements.ts';
import { inline, type Look, literal } from './inline.ts';
import type { Sheet } from './sheet.ts';
import type { CardElement, TextRun } from './types.ts';
import { words } from './words.ts';

/** Where the steps of each shared procedure were drawn first. */
export type Drawn = Map<string, string>;

function numbered(number: string, text: string, look?: Look): TextRun[] {
  if (number === '') return inline(text, look);
  return [...literal(`${number} `, { weight: 'bolder' }), ...inline(text, look)];
}

/** One step; without a number where it stands alone. */
export function step(sheet: Sheet, view: StepView, number = ''): CardElement[] {
  const said = numbered(number, view.text);
  if (view.beyondSource) said.push(...literal(` ${labels.beyondSource}`, { italic: true, isSubtle: true }));
  return [
    rich(said, 'default'),
    // A warning comes before what it warns of can be copied.
    ...caution(view.caution === undefined ? [] : [view.caution]),
    ...copyables(view.copy, sheet.detail.codeBlocks),
    ...(view.note === undefined ? [] : [prose(labels.note(view.note), { isSubtle: true })]),
    ...view.links.map((one) => link(one)),
  ];
}

/** The steps of a cause or of the checks; `list` is its name, for references from further down. */
export function steps(sheet: Sheet, items: readonly StepItem[], list: string, drawn: Drawn): CardElement[] {
  return items.flatMap((item, index) => {
    const number = index + 1;
    if (item.kind === 'step') return step(sheet, item, `${number}.`);
    const title = numbered(`${number}.`, item.title, { weight: 'bolder' });
    const when = item.when === undefined ? [] : [prose(labels.when(item.when), { italic: true })];
    const before = drawn.get(item.id);
    if (before !== undefined && sheet.detail.repeats === 'refer') {
      return [rich([...title, ...literal(words.sameSteps(before))], 'default'), ...when];
    }
    if (before === undefined) drawn.set(item.id, words.stepOf(list, number));
    return [
      rich(title, 'default'),
      ...when,
      ...caution(item.cautions),
      ...item.steps.flatMap((one, inner) => step(sheet, one, `${number}.${inner + 1}`)),
    ];
  });
}
