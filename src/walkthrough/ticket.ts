/** What was tried, as plain text for a support ticket: facts of the walkthrough and nothing else. */
import type { EntryView } from '../answer/model.ts';
import { clip } from '../answer/quote.ts';
import { labels, ticketText } from '../answer/strings.ts';
import type { Leg, Plan } from './plan.ts';

/** Stands twice in a card (as a block and as its fallback), and must leave room for the rest. */
export const TICKET_LIMIT = 6_000;
/** Characters of a step, less and less until the text fits. */
const STEP_LENGTHS = [240, 120, 60, 30, 0];
const MARKS = /\*\*([^*\n]+)\*\*/g;
const UNTRIED = '-';
const NEVER_ON_THE_CARD = /^-*$/;
const RUNS = /-+|[dns]/g;
const TRIED: Readonly<Record<string, string>> = ticketText.tried;

/** The text for a walkthrough in which `past` happened; at most `TICKET_LIMIT` characters. */
export function ticketOf({ entry, legs }: Plan, past: string): string {
  const head = headOf(entry);
  const texts = STEP_LENGTHS.map((length) =>
    [...head, '', ...legs.flatMap((leg) => legLines(leg, past, length))].join('\n'),
  );
  return clip(texts.find((text) => text.length <= TICKET_LIMIT) ?? texts.at(-1) ?? '', TICKET_LIMIT);
}

function headOf({ id, title, codes, reviewed, sources }: EntryView): string[] {
  const [source] = sources;
  const date = source?.date && labels.sourceDate(source.date);
  return [
    ticketText.title(plain(title)),
    ...(codes.length > 0 ? [ticketText.codes(codes)] : []),
    ticketText.entry(id, reviewed),
    ...(source ? [ticketText.source([source.title, date, source.url].filter(Boolean).join(', '))] : []),
  ];
}

function legLines({ name, title, steps, from }: Leg, past: string, length: number): string[] {
  const outcomes = past.slice(from, from + steps.length).padEnd(steps.length, UNTRIED);
  const called = [name, plain(title)].filter(Boolean).join(': ');
  const said = ticketText.part(called, legOutcome(outcomes));
  if (NEVER_ON_THE_CARD.test(outcomes)) return [said];
  // Each step that was on the card, and the runs of those that never were.
  const lines = [...outcomes.matchAll(RUNS)].map(({ index, 0: run }) => {
    const outcome = TRIED[run];
    if (outcome === undefined) return ticketText.untriedSteps(index + 1, index + run.length);
    return ticketText.step(index + 1, outcome, shortened(plain(steps[index]?.view.text ?? ''), length));
  });
  return [said, ...lines];
}

function legOutcome(outcomes: string): string {
  if (outcomes.includes('n')) return ticketText.tried.n;
  if (outcomes.includes('d')) return ticketText.partTried;
  return outcomes.includes('s') ? ticketText.tried.s : ticketText.untried;
}

function shortened(text: string, length: number): string {
  return length === 0 ? '' : clip(text, length);
}

function plain(text: string): string {
  return text.replace(MARKS, '$1');
}
