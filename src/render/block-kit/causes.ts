/** The causes of an entry: what they are called, the likeliest open, each other behind a button. */
import { causeNames } from '../../answer/cause-names.ts';
import type { EntryView, StepItem } from '../../answer/model.ts';
import { type Part, partName } from '../../answer/part-name.ts';
import { entryText, labels } from '../../answer/strings.ts';
import { press } from './buttons.ts';
import { row } from './elements.ts';
import { limits } from './limits.ts';
import { line, rich } from './rich.ts';
import type { Sheet } from './sheet.ts';
import { stepBlocks } from './steps.ts';
import type { Block, PressButton } from './types.ts';
import { words } from './words.ts';

/** An entry among the choices that the person came from. */
export interface Among {
  entry: EntryView;
  options: readonly string[];
}

/** What a cause is called: its heading, the words on the button that shows it, and what is said of it. */
export interface CauseName {
  title: string;
  button: string;
  about: string;
}

/** The names of all causes; the first of several is said to be the likeliest. */
export function namesOf({ causes }: EntryView): CauseName[] {
  const names = causeNames(causes);
  const several = names.filter((name) => name !== undefined).length > 1;
  let number = 0;
  return causes.map(({ title }, index) => {
    const name = names[index];
    if (name === undefined) return { title, button: words.show, about: title };
    number++;
    const likeliest = several && number === 1;
    return {
      title: likeliest ? words.likeliest(name, title) : `${name}: ${title}`,
      button: several ? words.showCause(number) : words.show,
      about: title,
    };
  });
}

/** A button that shows a part of an entry. */
export function showPart(
  sheet: Sheet,
  { entry, options }: Among,
  part: Part,
  title: string,
  about?: string,
): PressButton {
  const back = options.length > 0 && { options: [...options] };
  return press(sheet, { v: 1, do: 'show', entry: entry.id, ...back, part: partName(part) }, title, about);
}

/** As many of the steps as may stand open, from one of them on; the next are behind a button. */
export function openSteps(
  sheet: Sheet,
  among: Among,
  items: readonly StepItem[],
  part: Extract<Part, { from: number }>,
): Block[] {
  const blocks = stepBlocks(items).slice(part.from - 1);
  const shown = sheet.takeSteps(blocks.length);
  const left = blocks.length - shown;
  if (left === 0) return blocks;
  const next = showPart(sheet, among, { ...part, from: part.from + shown }, words.showSteps);
  return [...blocks.slice(0, shown), ...row(words.moreSteps(left), next)];
}

/** A line with a button for each cause after the first. Where they are many, the last leads on from cause to cause. */
function otherCauses(sheet: Sheet, among: Among, names: readonly CauseName[]): Block[] {
  const rows = names.slice(1, limits.causeRows + 1).flatMap(({ title, button, about }, index) => {
    const part: Part = { of: 'cause', cause: index + 2, from: 1 };
    return row(title, showPart(sheet, among, part, button, about));
  });
  if (rows.length === 0) return [];
  const next = names[limits.causeRows + 1];
  const left = names.length - 1 - limits.causeRows;
  const part: Part = { of: 'cause', cause: limits.causeRows + 2, from: 1 };
  const on =
    next === undefined ? [] : row(words.moreCauses(left), showPart(sheet, among, part, next.button, next.about));
  return [...rich([line(words.otherCauses, { italic: true })]), ...rows, ...on];
}

/** The likeliest cause with its steps, then a line for each other. */
export function causeBlocks(sheet: Sheet, among: Among): Block[] {
  const names = namesOf(among.entry);
  const [first] = among.entry.causes;
  if (first === undefined) return [];
  return [
    ...rich([
      line(names[0]?.title ?? first.title, { bold: true }),
      ...(first.why === undefined ? [] : [line(first.why)]),
    ]),
    ...openSteps(sheet, among, first.steps, { of: 'cause', cause: 1, from: 1 }),
    ...otherCauses(sheet, among, names),
  ];
}

/** What to start from where nothing is published. */
export function checkBlocks(sheet: Sheet, among: Among): Block[] {
  const { nothingPublished, checks } = among.entry;
  const said = nothingPublished ? [line(entryText.nothingPublished)] : [];
  const head = checks.length === 0 ? [] : [line(labels.whereToStart, { bold: true })];
  return [...rich([...said, ...head]), ...openSteps(sheet, among, checks, { of: 'checks', from: 1 })];
}
