/** The same words in fewer bytes, for an entry that hardly fits: looks go, text stays. */
import type { CardElement, Container, TextRun } from './types.ts';

type Inline = TextRun | string;

/** Applies a change to every element, the inner ones first. */
function each(elements: readonly CardElement[], change: (element: CardElement) => CardElement): CardElement[] {
  return elements.map((element) => {
    if (element.type !== 'Container') return change(element);
    return change({ ...element, items: each(element.items, change) });
  });
}

const textOf = (inline: Inline): string => (typeof inline === 'string' ? inline : inline.text);

/** Two runs can be one when only bold or italics set them apart; `{` and `{` have been parted on purpose. */
function joins(one: TextRun, other: TextRun): boolean {
  const template = one.text.endsWith('{') && other.text.startsWith('{');
  return !template && one.fontType === other.fontType && one.size === other.size;
}

function joined(inlines: readonly Inline[]): Inline[] {
  const runs: Inline[] = [];
  for (const inline of inlines) {
    const last = runs.at(-1);
    if (last === undefined || typeof last === 'string' || typeof inline === 'string' || !joins(last, inline)) {
      runs.push(inline);
    } else {
      const { weight, italic, isSubtle, ...look } = last;
      const subtle = isSubtle === true && inline.isSubtle === true;
      runs[runs.length - 1] = { ...look, text: last.text + inline.text, ...(subtle && { isSubtle }) };
    }
  }
  return runs;
}

/** A row that folds: its title alone, without the words that tell its state. */
function plainRow(row: Container): Container {
  const [columns] = row.items;
  if (row.selectAction?.type !== 'Action.ToggleVisibility' || columns?.type !== 'ColumnSet') return row;
  const targetElements = row.selectAction.targetElements.slice(0, 1);
  return {
    ...row,
    items: columns.columns.slice(0, 1).flatMap((column) => column.items),
    selectAction: { ...row.selectAction, targetElements },
  };
}

/** One run for each text, and rows without the words "Show" and "Hide". */
export function plain(elements: readonly CardElement[]): CardElement[] {
  return each(elements, (element) => {
    if (element.type === 'RichTextBlock') return { ...element, inlines: joined(element.inlines) };
    return element.type === 'Container' ? plainRow(element) : element;
  });
}

/** Runs of prose in their short form, at the usual distance. What is in a fixed pitch keeps its look. */
export function bare(elements: readonly CardElement[]): CardElement[] {
  return each(elements, (element) => {
    const { spacing, ...rest } = element;
    if (rest.type !== 'RichTextBlock') return rest;
    const inlines = rest.inlines.map((one) => (typeof one === 'string' || one.fontType ? one : textOf(one)));
    return { ...rest, inlines };
  });
}
