/** Statistics as CSV: one number a row, so that a spreadsheet can filter and sum them. */
import type { Stats } from '../desk/stats.ts';
import { type Cell, csv } from './csv.ts';
import type { TenantStats } from './stats-text.ts';

const HEADER = ['tenant', 'from', 'to', 'measure', 'week', 'name', 'value'];

export function statsCsv(all: readonly TenantStats[]): string {
  const rows = all.flatMap(({ tenant, ...stats }) => {
    return measures(stats).map((measure): Cell[] => [tenant, stats.from, stats.to, ...measure]);
  });
  return csv(HEADER, rows);
}

/** Rows of `measure, week, name, value`. */
function measures({ verdicts, entries, weeks, times }: Stats): Cell[][] {
  return [
    ...Object.entries(verdicts).map(([verdict, count]) => ['look-ups by verdict', '', verdict, count]),
    ...entries.flatMap(({ entry, lookups, solved, notMine, noHelp, solvedRate }) => [
      ['look-ups by entry', '', entry, lookups],
      ['solved', '', entry, solved],
      ['not mine', '', entry, notMine],
      ['no help', '', entry, noHelp],
      ...(solvedRate === undefined ? [] : [['solved rate', '', entry, Math.round(solvedRate * 1000) / 1000]]),
    ]),
    ...weeks.flatMap(({ week, top }) => top.map(({ entry, count }) => ['look-ups by week', week, entry, count])),
    ['ms to answer', '', 'p50', times.p50],
    ['ms to answer', '', 'p99', times.p99],
  ];
}
