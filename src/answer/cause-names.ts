/** What the causes of an entry are called, the same wherever they are shown. */
import type { CauseView } from './model.ts';
import { labels } from './strings.ts';

/** What a catalogue entry calls the part that is about its own code: no cause among others. */
const PLAIN_TITLES: ReadonlySet<string> = new Set([labels.causeOnly, labels.causeAndAction, labels.whatToDo]);

/** `Cause 2 of 3` for each cause (`Cause` for an only one); undefined for what is no cause among others. */
export function causeNames(all: readonly CauseView[]): (string | undefined)[] {
  const total = all.filter(({ title }) => !PLAIN_TITLES.has(title)).length;
  let number = 0;
  return all.map(({ title }) => (PLAIN_TITLES.has(title) ? undefined : labels.cause(++number, total)));
}
