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

/** Runs without a look in their short form: nobody sees a difference. */
export function short(elements: readonly CardElement[]): CardElement[] {
  return each(elements, (element) =>
    element.type === 'RichTextBlock' ? { ...element, inlines: element.inlines.map(shortForm) } : element,
  );
}

function shortForm(inline: Inline): Inline {
  if (typeof inline === 'string') return inline;
  const { type, text, ...look } = inline;
  return Object.keys(look).length === 0 ? text : inline;
}

/** Rows that fold show their title alone, without the words that tell their state. */
export function plainRows(elements: readonly CardElement[]): CardElement[] {
  return each(elements, (element) => (element.type === 'Container' ? plainRow(element) : element));
}

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

/** Every element at the usual distance. */
export function close(elements: readonly CardElement[]): CardElement[] {
  return each(elements, ({ spacing, ...element }) => element);
}

/** One run for each text: bold and italics go. What is in a fixed pitch keeps its look. */
export function joinedRuns(elements: readonly CardElement[]): CardElement[] {
  return each(elements, (element) =>
    element.type === 'RichTextBlock' ? { ...element, inlines: joined(element.inlines) } : element,
  );
}

function joined(inlines: readonly Inline[]): Inline[] {
  const runs: Inline[] = [];
  for (const inline of inlines) {
    const last = runs.at(-1);
    const next = typeof inline === 'string' || inline.fontType !== undefined ? inline : inline.text;
    // `{` and `{` have been parted on purpose.
    const joins = typeof last === 'string' && typeof next === 'string' && !(last.endsWith('{') && next.startsWith('{'));
    if (joins) runs[runs.length - 1] = last + next;
    else runs.push(next);
  }
  return runs;
}
