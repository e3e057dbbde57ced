/**
 * The messages of the short entries as pastes: what is published of an error stands there whole, hardly anybody's post is
 * about it, and no entry near it is right.
 */
import type { Knowledge } from '../../src/knowledge/types.ts';

/** A text and the entries that are right for it. */
export interface Told {
  id: string;
  text: string;
  right: ReadonlySet<string>;
}

/** How the agent comes to be named beside a message. */
const AROUND: readonly ((message: string) => string)[] = [
  (message) => `MARS agent error: ${message}`,
  (message) => `Microsoft Azure Backup\n${message}`,
  (message) =>
    `Hi, since last night on two file servers, what can we do?\n${message}\nAzure Backup agent, Windows Server 2019`,
];
/** Words from which on a message says enough to be known by them. */
const ENOUGH_WORDS = 6;

/** Every message that says enough, with what stands around it; entries of one message are all right. */
export function toldMessages({ entries }: Knowledge): Told[] {
  const rights = new Map<string, Set<string>>();
  for (const entry of entries.values()) {
    if (entry.kind !== 'catalogue' || entry.audience === 'unsure' || entry.message === undefined) continue;
    if (entry.message.split(' ').length < ENOUGH_WORDS) continue;
    const right = rights.get(entry.message) ?? new Set();
    right.add(entry.id);
    if (entry.guide !== undefined) right.add(entry.guide);
    rights.set(entry.message, right);
  }
  // One of the ways each, in turn: more of them would outweigh what people really wrote.
  return [...rights].map(([message, right], at) => ({
    id: [...right].join(' '),
    text: AROUND[at % AROUND.length]?.(message) ?? message,
    right,
  }));
}
