/** The figures of a tenant as a card: how many, how well, what most, how fast. */
import { blockBar } from '../../answer/bar.ts';
import type { InfoRow, Reply } from '../../answer/model.ts';
import { statsText } from '../../answer/stats-strings.ts';
import type { EntryStats, Stats } from '../stats.ts';

const MOST_ENTRIES = 5;
const MOST_WEEKS = 8;
/** More would not fit in one line on a phone. */
const WIDTH = 6;
const ORDER = ['answer', 'choose', 'decoded', 'unknown', 'none', 'shown'] as const;

/** `titleOf` names an entry, or gives nothing for one that is gone. */
export function statsReply(
  stats: Stats,
  titleOf: (entry: string) => string | undefined,
  title: string = statsText.title,
): Reply {
  const { from, to, lookups, times } = stats;
  if (lookups === 0) return info(title, [statsText.none(from, to)], []);
  const time = statsText.times(statsText.ms(times.p50), statsText.ms(times.p99));
  const rows = [...verdictRows(stats), ...weekRows(stats), ...entryRows(stats, titleOf)];
  return info(title, [statsText.span(from, to, lookups), time], rows);
}

function info(title: string, paragraphs: string[], rows: InfoRow[]): Reply {
  return { answers: [{ kind: 'info', title, paragraphs, rows, actions: [] }] };
}

function verdictRows({ verdicts, lookups }: Stats): InfoRow[] {
  return ORDER.flatMap((verdict) => {
    const n = verdicts[verdict];
    return n === 0 ? [] : [{ title: statsText.verdicts[verdict], text: barOf(n, n / lookups) }];
  });
}

function weekRows({ weeks }: Stats): InfoRow[] {
  if (weeks.length < 2) return [];
  const shown = weeks.slice(-MOST_WEEKS);
  const most = Math.max(...shown.map((week) => week.lookups));
  return shown.map(({ week, lookups }) => ({
    title: statsText.week(week),
    text: `${lookups} ${blockBar(lookups / most, WIDTH)}`,
  }));
}

function entryRows({ entries }: Stats, titleOf: (entry: string) => string | undefined): InfoRow[] {
  return entries.slice(0, MOST_ENTRIES).map((one): InfoRow => {
    const title = titleOf(one.entry);
    return {
      title: title ?? one.entry,
      text: statsText.entry(one.lookups, votesOf(one)),
      ...(title !== undefined && { entry: one.entry }),
    };
  });
}

function votesOf({ solvedRate, solved, notMine, noHelp }: EntryStats): string {
  return solvedRate === undefined ? '' : statsText.votes(solvedRate, solved + notMine + noHelp);
}

function barOf(n: number, share: number): string {
  return statsText.bar(n, share, blockBar(share, WIDTH));
}
