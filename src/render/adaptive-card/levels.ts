/** What goes when a card is too large: the less important first, always in the same order. */
import type { Detail, Level } from './sheet.ts';
import { close, joinedRuns, plainNotes, plainNumbers, plainRows, short } from './slim.ts';

const whole: Detail = {
  followUp: 'whole',
  more: 'fold',
  excerpt: true,
  later: 'full',
  repeats: 'full',
  others: 'all',
  causes: 'all',
  codeBlocks: 'all',
};

/** One thing more to leave out or to put behind a line, or a way to say the same in fewer bytes. */
type Rung = Partial<Detail> | Level['slim'];

/** Taken in turn until the card fits. What goes can be opened from where it stood; the excerpt the person has. */
const fewer: readonly Rung[] = [
  { followUp: 'short' },
  { more: 'row' },
  { later: 'button' },
  short,
  { excerpt: false },
  plainNumbers,
  { codeBlocks: 'commands' },
  { repeats: 'refer' },
  { others: 'first' },
];
/** Then looks go: all steps of the first entry are to stand on the card itself, as long as they can. */
const plainer: readonly Rung[] = [plainNotes, plainRows, { codeBlocks: 'none' }, close, joinedRuns];
/** Where they cannot, there is room for looks again. */
const opened: readonly Rung[] = [...fewer, { causes: 'first' }, { codeBlocks: 'none' }, close, joinedRuns];

/** From none of the rungs to all of them, one more at a time. */
const ladder = (rungs: readonly Rung[], from: number): readonly Rung[][] =>
  Array.from({ length: rungs.length + 1 - from }, (_, more) => rungs.slice(0, from + more));

/** From the whole card to the smallest; the first that fits is drawn. */
export const levels: readonly Level[] = [...ladder([...fewer, ...plainer], 0), ...ladder(opened, fewer.length + 1)].map(
  (rungs, at, all) => {
    const slims: Level['slim'][] = [];
    let detail = whole;
    for (const rung of rungs) {
      if (typeof rung === 'function') slims.push(rung);
      else detail = { ...detail, ...rung };
    }
    return {
      detail,
      slim: (elements) => slims.reduce((kept, slim) => slim(kept), elements),
      last: at === all.length - 1,
    };
  },
);
