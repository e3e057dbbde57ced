/** Numbered steps, with what is copied, warned of and linked right under each. */
import type { StepItem, StepView } from '../../answer/model.ts';
import { labels } from '../../answer/strings.ts';
import { caution, copyables, line, link, type Piece, rich } from './rich.ts';
import type { Block } from './types.ts';

/** One step; without a number where it stands alone. */
export function stepPieces(view: StepView, number = ''): Piece[] {
  return [
    line(number === '' ? view.text : `${number} ${view.text}`),
    ...(view.beyondSource ? [line(labels.beyondSource, { italic: true })] : []),
    // A warning comes before what it warns of can be copied.
    ...(view.caution === undefined ? [] : [caution(view.caution)]),
    ...copyables(view.copy),
    ...(view.note === undefined ? [] : [line(labels.note(view.note), { italic: true })]),
    ...view.links.map((one) => link(one)),
  ];
}

/**
 * The steps of a cause or of the checks, a block for each. The heading of a procedure stands with its first step. The
 * numbers are those of the whole list wherever it is cut.
 */
export function stepBlocks(items: readonly StepItem[]): Block[] {
  return items.flatMap((item, index) => {
    const number = `${index + 1}.`;
    if (item.kind === 'step') return rich(stepPieces(item, number));
    const head = [
      line(`${number} ${item.title}`, { bold: true }),
      ...(item.when === undefined ? [] : [line(labels.when(item.when), { italic: true })]),
      ...item.cautions.map(caution),
    ];
    const [first, ...rest] = item.steps.map((step, inner) => stepPieces(step, `${number}${inner + 1}`));
    return [...rich([...head, ...(first ?? [])]), ...rest.flatMap((pieces) => rich(pieces))];
  });
}
