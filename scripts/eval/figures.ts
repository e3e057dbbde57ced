/** The figures of judged pastes: counts, and the shares that the floors hold. */
import { expectedError, reliability } from './calibration.ts';
import type { Judged, Outcome } from './outcome.ts';

/** Counts over a group of pastes. */
export interface Tally {
  pastes: number;
  /** Pastes with an entry to find, and what became of them. */
  covered: number;
  right: number;
  offered: number;
  wrong: number;
  missed: number;
  /** Pastes with nothing to find. */
  empty: number;
  falseAnswers: number;
  falseChoices: number;
  /** Further findings that answer with an entry that is not right. */
  furtherWrong: number;
  unnameable: number;
}

/** What the floors hold, in percent; higher is better for each, so that one rule serves all. */
export interface Shares {
  /** Of the pastes that the article covers. */
  right: number;
  rightOrOffered: number;
  notWrong: number;
  /** The same of other errors of the agent. */
  otherRight: number;
  otherNotWrong: number;
  /** Of the pastes with nothing to find. */
  noFalseAnswer: number;
  noFalseChoice: number;
  /** Of all pastes. */
  noFurtherWrong: number;
  /** Of what was said at 0.9 and above, the share that is right; 100 less the expected calibration error. */
  rightAt90: number;
  calibrated: number;
}

/** Counts a group. */
export function tally(group: readonly Judged[]): Tally {
  const count = (wanted: Outcome) => group.filter(({ outcome }) => outcome === wanted).length;
  const [right, offered, wrong, missed] = [count('right'), count('offered'), count('wrong'), count('missed')];
  const [falseAnswers, falseChoices] = [count('false answer'), count('false choice')];
  return {
    pastes: group.length,
    covered: right + offered + wrong + missed,
    right,
    offered,
    wrong,
    missed,
    empty: falseAnswers + falseChoices + count('quiet'),
    falseAnswers,
    falseChoices,
    furtherWrong: group.reduce((total, one) => total + one.furtherWrong, 0),
    unnameable: count('unnameable'),
  };
}

/** Findings with an entry from which on a set tells how well they are calibrated: a set of what nothing is known for has a few. */
const ENOUGH_SAID = 30;

/** The shares that the floors hold. A share of nothing is 100, and so is the calibration of next to nothing. */
export function sharesOf(all: readonly Judged[]): Shares {
  const article = tally(all.filter(({ item }) => item.scope === 'article'));
  const other = tally(all.filter(({ item }) => item.scope === 'agent-not-in-article'));
  const { empty, falseAnswers, falseChoices, furtherWrong } = tally(all);
  const said = all.flatMap((one) => one.said);
  const bins = reliability(said.length < ENOUGH_SAID ? [] : said);
  const last = bins.at(-1);
  return {
    right: percent(article.right, article.covered),
    rightOrOffered: percent(article.right + article.offered, article.covered),
    notWrong: percent(article.covered - article.wrong, article.covered),
    otherRight: percent(other.right, other.covered),
    otherNotWrong: percent(other.covered - other.wrong, other.covered),
    noFalseAnswer: percent(empty - falseAnswers, empty),
    noFalseChoice: percent(empty - falseChoices, empty),
    noFurtherWrong: percent(all.length - furtherWrong, all.length),
    rightAt90: last && last.count > 0 ? round(100 * last.right) : 100,
    calibrated: round(100 - 100 * expectedError(bins)),
  };
}

/** The tallies of all groups, in the order in which their names first come. */
export function tallyBy(all: readonly Judged[], nameOf: (one: Judged) => string): Record<string, Tally> {
  const groups = Map.groupBy(all, nameOf);
  return Object.fromEntries([...groups].map(([name, group]) => [name, tally(group)]));
}

/** What was expected and what was said instead, most frequent first. */
export interface Confusion {
  expected: string;
  got: string;
  pastes: string[];
}

/** Lists everything that was not as it should be. */
export function confusions(all: readonly Judged[]): Confusion[] {
  const bad = all.filter(({ outcome }) => BAD.has(outcome));
  const groups = Map.groupBy(bad, ({ item, right, findings: [first] }) => {
    const expected = right.length > 0 ? right.join(' or ') : `nothing (${item.scope})`;
    const got = first?.entries.map(({ id }) => id).slice(0, first.verdict === 'answer' ? 1 : 4) ?? [];
    return JSON.stringify([expected, [first?.verdict ?? 'none', ...got].join(' ')]);
  });
  return [...groups]
    .map(([key, group]) => {
      const [expected = '', got = ''] = JSON.parse(key) as string[];
      return { expected, got, pastes: group.map(({ item }) => item.id) };
    })
    .sort((a, b) => b.pastes.length - a.pastes.length);
}

const BAD: ReadonlySet<Outcome> = new Set(['wrong', 'missed', 'false answer', 'false choice']);

function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : round((100 * part) / whole);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
