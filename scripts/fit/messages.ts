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
    add(rights, entry.message, [entry.id, ...(entry.guide === undefined ? [] : [entry.guide])]);
  }
  return inTurn(rights);
}

/** The messages of the guides in other languages, likewise: people mostly paste them in their own. */
export function toldTranslations({ wordings }: Knowledge): Told[] {
  const rights = new Map<string, Set<string>>();
  for (const [id, { messages }] of wordings) for (const { text } of messages) add(rights, text, [id]);
  return inTurn(rights);
}

function add(rights: Map<string, Set<string>>, message: string, ids: readonly string[]): void {
  if (message.split(' ').length < ENOUGH_WORDS) return;
  rights.set(message, new Set([...(rights.get(message) ?? []), ...ids]));
}

/** One of the ways each, in turn: more of them would outweigh what people really wrote. */
function inTurn(rights: ReadonlyMap<string, ReadonlySet<string>>): Told[] {
  return [...rights].map(([message, right], at) => ({
    id: [...right].join(' '),
    text: AROUND[at % AROUND.length]?.(message) ?? message,
    right,
  }));
}
