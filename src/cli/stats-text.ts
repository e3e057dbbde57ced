/** Statistics on a screen, with bars. */
import { blockBar } from '../answer/bar.ts';
import type { TenantId } from '../desk/ports/tenant.ts';
import type { EntryStats, Stats } from '../desk/stats.ts';
import { oneLine } from './safe-text.ts';

export interface TenantStats extends Stats {
  tenant: TenantId;
}

const VERDICTS: readonly [keyof Stats['verdicts'], string][] = [
  ['answer', 'answered'],
  ['choose', 'asked back'],
  ['decoded', 'decoded'],
  ['unknown', 'unknown'],
  ['none', 'no error'],
  ['shown', 'asked for by name'],
];

const WIDTH = 30;
const MOST_ENTRIES = 15;

type Bar = (share: number) => string;

const fancyBar: Bar = (share) => blockBar(share, WIDTH);
const plainBar: Bar = (share) => '#'.repeat(share > 0 ? Math.max(1, Math.round(share * WIDTH)) : 0);

/** The page of one tenant. `plain`: nothing but ASCII. */
export function statsText(stats: TenantStats, plain: boolean): string {
  const { tenant, from, to, lookups, times } = stats;
  const bar = plain ? plainBar : fancyBar;
  const head = `${tenant}, ${from} to ${to}: ${lookups} look-up(s)`;
  if (lookups === 0 && stats.entries.length === 0) return `${head}\n`;
  const time = `Time to answer: half within ${ms(times.p50)}, 99% within ${ms(times.p99)}`;
  return `${[head, '', ...verdictLines(stats, bar), ...entryLines(stats), ...weekLines(stats, bar), time].join('\n')}\n`;
}

function verdictLines({ verdicts }: Stats, bar: Bar): string[] {
  const rows = VERDICTS.map(([verdict, name]) => [name, verdicts[verdict]] as const);
  return ['By verdict', ...chart(rows, bar), ''];
}

function weekLines({ weeks }: Stats, bar: Bar): string[] {
  return weeks.flatMap(({ week, lookups, top }) => [
    `Week of ${week}: ${lookups} look-up(s)`,
    ...chart(
      top.map(({ entry, count }) => [entry, count]),
      bar,
    ),
    '',
  ]);
}

function entryLines({ entries }: Stats): string[] {
  const voted = entries.filter(({ solvedRate }) => solvedRate !== undefined);
  if (voted.length === 0) return [];
  const shown = voted.sort((a, b) => votesOf(b) - votesOf(a)).slice(0, MOST_ENTRIES);
  const width = Math.max(...shown.map(({ entry }) => oneLine(entry).length));
  const lines = shown.map((one) => {
    const rate = `${Math.round((one.solvedRate ?? 0) * 100)}%`.padStart(4);
    const others = `${one.notMine} not mine, ${one.noHelp} no help`;
    return `  ${oneLine(one.entry).padEnd(width)}  ${rate}  ${one.solved} solved, ${others}`;
  });
  const more = voted.length > shown.length ? [`  and ${voted.length - shown.length} more: see --json or --csv`] : [];
  return ['Solved, by what people said', ...lines, ...more, ''];
}

function votesOf({ solved, notMine, noHelp }: EntryStats): number {
  return solved + notMine + noHelp;
}

/** A line for each row: name, number, bar. */
function chart(rows: readonly (readonly [string, number])[], bar: Bar): string[] {
  const most = Math.max(1, ...rows.map(([, count]) => count));
  const width = Math.max(0, ...rows.map(([name]) => oneLine(name).length));
  const digits = Math.max(0, ...rows.map(([, count]) => `${count}`.length));
  return rows.map(([name, count]) =>
    `  ${oneLine(name).padEnd(width)}  ${`${count}`.padStart(digits)}  ${bar(count / most)}`.trimEnd(),
  );
}

function ms(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
}
