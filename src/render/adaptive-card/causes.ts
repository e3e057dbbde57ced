/** The causes of an entry: the likeliest open; the others folded or, where they do not fit, behind a line each. */
import { causeNames } from '../../answer/cause-names.ts';
import type { CauseView, EntryView } from '../../answer/model.ts';
import { entryText, labels } from '../../answer/strings.ts';
import { type Among, fold, partRow } from './buttons.ts';
import { heading, prose } from './elements.ts';
import type { Sheet } from './sheet.ts';
import { type Drawn, steps } from './steps.ts';
import type { CardElement } from './types.ts';
import { words } from './words.ts';

/** What a cause is called: its heading, a short name to refer to it, and the words on a button that shows it. */
export interface CauseName {
  title: string;
  name: string;
  button: string;
}

/** The names of all causes; the first of several is said to be the likeliest. */
export function namesOf({ causes }: EntryView): CauseName[] {
  const names = causeNames(causes);
  const [likeliest, second] = names.filter((name) => name !== undefined);
  let number = 0;
  return causes.map(({ title }, index) => {
    const name = names[index];
    if (name === undefined) return { name: title, title, button: title };
    number++;
    if (second === undefined) return { name: '', title: `${name}: ${title}`, button: words.showCause(number) };
    const whole = name === likeliest ? words.likeliest(name, title) : `${name}: ${title}`;
    return { name, title: whole, button: words.showCause(number) };
  });
}

/** Why, and the steps. */
export function causeItems(sheet: Sheet, { why, steps: items }: CauseView, name: string, drawn: Drawn): CardElement[] {
  return [...(why === undefined ? [] : [prose(why)]), ...steps(sheet, items, name, drawn)];
}

const others = (): CardElement => prose(words.otherCauses, { isSubtle: true }, 'medium');

/** The causes that stand on the card itself. */
export function causes(sheet: Sheet, entry: EntryView, drawn: Drawn): CardElement[] {
  const names = namesOf(entry);
  const shown = sheet.detail.causes === 'first' ? entry.causes.slice(0, 1) : entry.causes;
  const [first, ...folded] = shown.map((cause, index) => {
    const { name, title } = names[index] ?? { name: '', title: cause.title };
    return { title, body: causeItems(sheet, cause, name, drawn) };
  });
  if (first === undefined) return [];
  return [
    heading(first.title),
    ...first.body,
    ...(folded.length === 0 ? [] : [others()]),
    ...folded.map((cause) => fold(sheet, cause.title, cause.body)),
  ];
}

/** The way to the causes that do not. */
export function causeRows(sheet: Sheet, among: Among): CardElement[] {
  if (sheet.detail.causes !== 'first' || among.entry.causes.length < 2) return [];
  const rows = namesOf(among.entry).slice(1);
  return [
    others(),
    ...rows.map(({ title }, index) => partRow(among, { of: 'cause', cause: index + 2, from: 1 }, title)),
  ];
}

/** What to start from where nothing is published. */
export function checks(sheet: Sheet, entry: EntryView, drawn: Drawn): CardElement[] {
  const list = steps(sheet, entry.checks, labels.whereToStart, drawn);
  return [
    ...(entry.nothingPublished ? [prose(entryText.nothingPublished)] : []),
    ...(list.length === 0 ? [] : [heading(labels.whereToStart), ...list]),
  ];
}
