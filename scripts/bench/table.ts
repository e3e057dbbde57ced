/** The figures as text for a person. */
import type { DiagnoseFigures } from './diagnose.ts';
import type { GrowthFigures } from './growth.ts';
import type { BotFigures } from './turns.ts';

export type Figures = { diagnose: DiagnoseFigures; growth: GrowthFigures[] } & BotFigures;

const WIDTH = 34;

/** A readable table of all figures. */
export function table({ diagnose, growth, turns, start, memory, storing }: Figures): string {
  const first = growth[0]?.ms_p50 ?? 0;
  const lines = [
    `${diagnose.pastes} pastes, ${diagnose.entries} entries; median of a paste, in ms`,
    row('this matcher', `${diagnose.mars_ms_p50} (99th percentile ${diagnose.mars_ms_p99})`),
    row('MiniSearch, fuzzy', times(diagnose.minisearch_ms_p50, diagnose.mars_ms_p50)),
    row('FlexSearch', times(diagnose.flexsearch_ms_p50, diagnose.mars_ms_p50)),
    row('fuse.js', times(diagnose.fuse_ms_p50, diagnose.mars_ms_p50)),
    row('this matcher, log of 64 KB', String(diagnose.log64k_ms)),
    row('this matcher, log of 1 MB', String(diagnose.log1m_ms)),
    '',
    'Growth: median of a paste, in ms',
    ...growth.map(({ entries, ms_p50 }) => row(`${entries} synthetic entries`, times(ms_p50, first))),
    '',
    'This bot beside a bare echo bot',
    row('turns a second', `${turns.mars_per_s} to ${turns.echo_per_s}, ratio ${turns.ratio}`),
    row('start, in ms', `${start.mars_ms} to ${start.echo_ms}, ratio ${start.ratio}`),
    row('memory after the turns, in MB', `${memory.mars_rss_mb} to ${memory.echo_rss_mb}`),
    '',
    'Storing: median of a turn, in ms',
    row('with the store, to without', `${storing.with_ms_p50} to ${storing.without_ms_p50}, ratio ${storing.ratio}`),
  ];
  return `${lines.join('\n')}\n`;
}

function times(value: number, base: number): string {
  return base > 0 ? `${value} (${(value / base).toFixed(1)} times)` : String(value);
}

function row(name: string, value: string): string {
  return `  ${name.padEnd(WIDTH)}${value}`;
}
