/** When an answer may be given to people who did not ask. */
import type { Reply } from './model.ts';

/** Below this an answer is given only to who asks. */
const SURE = 0.85;

/** Whether the reply is one that may be given unasked: one known error, and hardly a doubt. */
export function isSure({ answers }: Reply): boolean {
  const [first] = answers;
  return first?.kind === 'entry' && (first.certainty?.confidence ?? 0) >= SURE;
}
