/** What the bot was asked in a span of days, and how well it did. */
import type { Span } from './ports/common.ts';
import type { EntryVotes } from './ports/feedback.ts';
import type { AnswerTimes, Lookup } from './ports/lookups.ts';
import type { TenantStore } from './ports/store.ts';

/** Days such as `2026-01-31`, in UTC; both are counted in. */
export interface Days {
  from: string;
  to: string;
}

/** An entry in the span: how often it was the first answer, and what people said of it. */
export interface EntryStats extends EntryVotes {
  lookups: number;
  /** Share of its votes that say "solved", 0 to 1; missing where nobody voted. */
  solvedRate?: number;
}

/** One week, of which the span may cover a part. */
export interface WeekStats {
  /** Its Monday. */
  week: string;
  lookups: number;
  /** The entries most often answered, most first. */
  top: { entry: string; count: number }[];
}

export interface Stats extends Days {
  /** All look-ups of the span. */
  lookups: number;
  verdicts: Record<Lookup['verdict'], number>;
  /** Most look-ups first, then most votes. */
  entries: EntryStats[];
  /** In order; weeks without a look-up are left out. */
  weeks: WeekStats[];
  /** Milliseconds until an answer was made. */
  times: AnswerTimes;
}

const MOST_ENTRIES = 1_000;
const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;
/** 1 January 1970 was a Thursday. */
const MONDAY_OFFSET = 3;

/** Reads the look-ups and votes of a tenant; `top` entries are named for each week. */
export async function statsOf(
  { lookups, feedback }: Pick<TenantStore, 'lookups' | 'feedback'>,
  days: Days,
  top = 5,
): Promise<Stats> {
  const span = spanOf(days);
  const perDay = await lookups.byDay(span);
  const verdicts = { answer: 0, choose: 0, decoded: 0, unknown: 0, none: 0, shown: 0 };
  const weeks = new Map<string, WeekStats>();
  for (const { day, verdict, count } of perDay) {
    verdicts[verdict] += count;
    const week = weeks.get(mondayOf(day)) ?? { week: mondayOf(day), lookups: 0, top: [] };
    week.lookups += count;
    weeks.set(week.week, week);
  }
  for (const week of weeks.values()) week.top = await lookups.byEntry(within(weekSpan(week.week), span), top);
  return {
    ...days,
    lookups: perDay.reduce((sum, { count }) => sum + count, 0),
    verdicts,
    entries: joined(await lookups.byEntry(span, MOST_ENTRIES), await feedback.byEntry(span)),
    weeks: [...weeks.values()],
    times: await lookups.times(span),
  };
}

/** The last `count` days up to and with the day of `now` (milliseconds since 1970). */
export function lastDays(now: number, count: number): Days {
  return { from: dayOf(now - (count - 1) * DAY_MS), to: dayOf(now) };
}

function joined(counts: readonly { entry: string; count: number }[], votes: readonly EntryVotes[]): EntryStats[] {
  const looked = new Map(counts.map(({ entry, count }) => [entry, count]));
  const voted = new Map(votes.map((one) => [one.entry, one]));
  const all = [...new Set([...looked.keys(), ...voted.keys()])].map((entry) => {
    const { solved, notMine, noHelp } = voted.get(entry) ?? { solved: 0, notMine: 0, noHelp: 0 };
    const total = solved + notMine + noHelp;
    const rate = total > 0 ? { solvedRate: solved / total } : {};
    return { entry, lookups: looked.get(entry) ?? 0, solved, notMine, noHelp, ...rate };
  });
  // Those of the look-ups come in their order; a sort keeps it where numbers are the same.
  return all.sort((a, b) => b.lookups - a.lookups);
}

/** From the first moment of the first day to the end of the last. */
export function spanOf({ from, to }: Days): Span {
  return { from: startOf(from), to: startOf(dayOf(Date.parse(to) + DAY_MS)) };
}

function weekSpan(monday: string): Span {
  return { from: startOf(monday), to: startOf(dayOf(Date.parse(monday) + WEEK_DAYS * DAY_MS)) };
}

/** ISO times in UTC compare as texts. */
function within(one: Span, other: Span): Span {
  return { from: one.from > other.from ? one.from : other.from, to: one.to < other.to ? one.to : other.to };
}

/** The Monday of the week of a day, both such as `2026-01-31`. */
export function mondayOf(day: string): string {
  const days = Math.floor(Date.parse(day) / DAY_MS);
  return dayOf((days - ((days + MONDAY_OFFSET) % WEEK_DAYS)) * DAY_MS);
}

function startOf(day: string): string {
  return `${day}T00:00:00.000Z`;
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
