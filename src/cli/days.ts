/** The days that a command of a curator looks at, from its options. */
import { z } from 'zod';
import { type Days, lastDays } from '../desk/stats.ts';
import { CliError } from './errors.ts';

/** Four weeks. */
const USUAL_DAYS = 28;
const dateSchema = z.iso.date();

/** From `--from` to `--to`, both counted in; the last four weeks up to today or to `--to`. */
export function daysOf(from: string | undefined, to: string | undefined): Days {
  for (const [name, day] of Object.entries({ from, to })) {
    if (day === undefined || dateSchema.safeParse(day).success) continue;
    throw new CliError('WRONG_USE', `--${name} takes a date such as 2026-11-22, not "${day}".`);
  }
  const until = to === undefined ? Date.now() : Date.parse(to);
  const usual = lastDays(until, USUAL_DAYS);
  const days = { from: from ?? usual.from, to: usual.to };
  if (days.from > days.to) throw new CliError('WRONG_USE', `--from ${days.from} is after ${days.to}.`);
  return days;
}
