/** The same words in fewer bytes, for an entry that hardly fits: looks go, text stays. */
import { ARROW } from './inline.ts';
import type { CardElement, Container, TextRun } from './types.ts';

type Inline = TextRun | string;

/** Applies a change to every element, the inner ones first. */
function each(elements: readonly CardElement[], change: (element: CardElement) => CardElement): CardElement[] {
  return elements.map((element) => {
    if (element.type !== 'Container') return change(element);
    return change({ ...element, items: each(element.items, change) });
  });
}

function eachText(elements: readonly CardElement[], change: (inlines: readonly Inline[]) => Inline[]): CardElement[] {
  return each(elements, (element) =>
    element.type === 'RichTextBlock' ? { ...element, inlines: change(element.inlines) } : element,
  );
}

/** Runs without a look in their short form, and neighbours of one look as one: nobody sees a difference. */
export function short(elements: readonly CardElement[]): CardElement[] {
  return eachText(elements, (inlines) => joined(inlines.map(shortForm)));
}

function shortForm(inline: Inline): Inline {
  return typeof inline === 'string' || lookOf(inline) !== '{}' ? inline : inline.text;
}

/** What tells one look from another. */
function lookOf(inline: Inline): string {
  if (typeof inline === 'string') return '{}';
  const { type, text, ...look } = inline;
  return JSON.stringify(look);
}

const NUMBER = /^\d+\.(?:\d+)? $/;

/** The numbers of steps in the look of the text after them. */
export function plainNumbers(elements: readonly CardElement[]): CardElement[] {
  return eachText(elements, (inlines) => {
    const [first, ...rest] = inlines;
    const isNumber = typeof first === 'object' && NUMBER.test(first.text);
    return isNumber ? joined([first.text, ...rest]) : [...inlines];
  });
}

/** Notes and labels in the look of the text around them. Names stay bold. */
export function plainNotes(elements: readonly CardElement[]): CardElement[] {
  return eachText(elements, (inlines) => joined(inlines.map(loud).map(shortForm)));
}

function loud(inline: Inline): Inline {
  if (typeof inline === 'string') return inline;
  const { size, isSubtle, italic, ...run } = inline;
  return run;
}

/** Rows that fold show their title alone, with the arrow of a line that can be pressed for the words that tell their state. */
export function plainRows(elements: readonly CardElement[]): CardElement[] {
  return each(elements, (element) => (element.type === 'Container' ? plainRow(element) : element));
}

function plainRow(row: Container): Container {
  const [columns] = row.items;
  if (row.selectAction?.type !== 'Action.ToggleVisibility' || columns?.type !== 'ColumnSet') return row;
  const targetElements = row.selectAction.targetElements.slice(0, 1);
  return {
    ...row,
    items: columns.columns.slice(0, 1).flatMap((column) => column.items.map(withArrow)),
    selectAction: { ...row.selectAction, targetElements },
  };
}

function withArrow(title: CardElement): CardElement {
  return title.type === 'TextBlock' ? { ...title, text: title.text + ARROW } : title;
}

/** Every element at the usual distance. */
export function close(elements: readonly CardElement[]): CardElement[] {
  return each(elements, ({ spacing, ...element }) => element);
}

/** One run for each text of several looks. What is in a fixed pitch keeps its look, and so does a title in bold. */
export function joinedRuns(elements: readonly CardElement[]): CardElement[] {
  return eachText(elements, (inlines) => (inlines.length === 1 ? [...inlines] : joined(inlines.map(plain))));
}

function plain(inline: Inline): Inline {
  return typeof inline === 'string' || inline.fontType !== undefined ? inline : inline.text;
}

/** Neighbours of one look as one. */
function joined(inlines: readonly Inline[]): Inline[] {
  const runs: Inline[] = [];
  for (const next of inlines) {
    const last = runs.at(-1);
    if (last === undefined || lookOf(last) !== lookOf(next) || isParted(textOf(last), textOf(next))) runs.push(next);
    else
      runs[runs.length - 1] =
        typeof last === 'string' ? last + textOf(next) : { ...last, text: last.text + textOf(next) };
  }
  return runs;
}

const textOf = (inline: Inline): string => (typeof inline === 'string' ? inline : inline.text);

/** `{` and `{` have been parted on purpose. */
const isParted = (last: string, next: string): boolean => last.endsWith('{') && next.startsWith('{');
