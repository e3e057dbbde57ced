/** Who of all processes comes first with something that was delivered more than once. */
import type { Events } from './desk/ports/events.ts';

/** A shared memory that says nothing for so long is not waited for. */
const SILENT_MS = 2_000;

/** True for the first within `forMs`. An answer that comes twice is better than none: without a word it is true. */
export async function firstOfAll(events: () => Events | undefined, key: string, forMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(true), SILENT_MS);
  });
  try {
    return (await Promise.race([events()?.first(key, forMs), silence])) ?? true;
  } catch {
    return true;
  } finally {
    clearTimeout(timer);
  }
}
