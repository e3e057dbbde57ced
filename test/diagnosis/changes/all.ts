/** Every change that must not matter to a diagnosis, by its name. */
import type { Random } from '../../helpers/random.ts';
import { agentLogPrefixes, cutOff, mailQuoting, plainLogPrefixes, wraps } from './layout.ts';
import { typos, upperCase } from './letters.ts';
import { buriedInAgentLog, buriedInApplicationLog, frenchProse, germanProse, spanishProse } from './surroundings.ts';
import { curlyQuotes, html, zeroWidth } from './typography.ts';

export interface Change {
  name: string;
  apply(text: string, random: Random): string;
  /** Whether the change means anything for a paste of this kind; it is made to all of them otherwise. */
  suits?(paste: { kind: string; text: string }): boolean;
}

/** A message must be this long for 40% of it to say something. */
const LONG_ENOUGH = 60;

export const CHANGES: readonly Change[] = [
  { name: '5% typing errors', apply: typos },
  // A story or a log has no one message to cut; of a short message 40% is a word or two that any program could say.
  { name: 'cut at 40%', apply: cutOff, suits: ({ kind, text }) => kind === 'exact' && text.length >= LONG_ENOUGH },
  { name: 'upper case', apply: upperCase },
  { name: 'wraps at 79 columns', apply: wraps },
  { name: 'agent log prefixes', apply: agentLogPrefixes },
  { name: 'plain log prefixes', apply: plainLogPrefixes },
  { name: 'HTML', apply: html },
  { name: 'curly quotes', apply: curlyQuotes },
  { name: 'zero-width characters', apply: zeroWidth },
  { name: 'mail quoting', apply: mailQuoting },
  { name: 'German around it', apply: germanProse },
  { name: 'French around it', apply: frenchProse },
  { name: 'Spanish around it', apply: spanishProse },
  { name: 'buried in agent log', apply: buriedInAgentLog },
  { name: 'buried in application log', apply: buriedInApplicationLog },
];
