/** Closes gaps that the knowledge answers by now. */
import type { Gap, Gaps } from '../desk/ports/gaps.ts';

const PAGE = 200;

/**
 * Goes through the open gaps of a tenant. `answeredBy` gives the entry that a gap would be answered with today; the entry
 * that a person has said is not theirs closes nothing. Gives the number of gaps closed.
 */
export async function closeAnswered(
  gaps: Pick<Gaps, 'page' | 'close'>,
  answeredBy: (gap: Gap) => string | undefined | Promise<string | undefined>,
): Promise<number> {
  let closed = 0;
  let after: string | undefined;
  for (;;) {
    const page = await gaps.page('open', after === undefined ? { limit: PAGE } : { limit: PAGE, after });
    for (const gap of page) {
      const entry = await answeredBy(gap);
      const wrong = entry === undefined || (gap.kind === 'not-mine' && entry === gap.entry);
      if (!wrong && (await gaps.close(gap.id, entry))) closed++;
    }
    after = page.at(-1)?.id;
    if (page.length < PAGE || after === undefined) return closed;
  }
}
