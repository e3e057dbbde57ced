/** When a message that did not arrive is tried again. */

const FIRST_MS = 60_000;
const LONGEST_MS = 6 * 60 * 60_000;
/** After so long a message is given up. */
export const GIVE_UP_MS = 24 * 60 * 60_000;

/** How long to wait after the try with this number: from a minute to six hours, a quarter more or less by chance. */
export function waitAfter(attempts: number, random: () => number): number {
  const wait = Math.min(FIRST_MS * 2 ** Math.max(0, attempts - 1), LONGEST_MS);
  return Math.round(wait * (0.75 + random() / 2));
}
