/** The sentences of an entry that a paste is compared with. */
import type { CatalogueEntry, Entry, Guide, Knowledge, Needs } from '../knowledge/types.ts';
import type { Wordings } from '../knowledge/wordings.ts';

export type PassageKind = 'message' | 'title' | 'symptom';

/** A sentence of an entry as it is written there. */
export interface Sentence {
  kind: PassageKind;
  text: string;
  needs: Needs | undefined;
  /** Part of a message that stands among them as a whole too. */
  isPart: boolean;
}

/** Words up to which a published message is too general to stand alone. */
const SHORT_MESSAGE = 5;
/** Words of a part that says enough to be known by itself. */
const LEAST_WORDS = 8;
const SENTENCE_END = /(?<=[.!?])\s+(?=\p{Lu})/u;

/** What another program says of one command, and in the same words of every other: "The term 'Get-WBJob' isn't recognized". */
const OF_A_NAME = /'([A-Z][a-z]+-[A-Za-z]+)'/;

/** The command that a message is about, as another program names it. */
export function commandOf(message: string): string | undefined {
  return OF_A_NAME.exec(message)?.[1];
}

/** Gives the sentences of an entry of this knowledge. */
export function createSentences(knowledge: Knowledge): (entry: Entry) => Sentence[] {
  const owners = new Map<string, number>();
  for (const entry of knowledge.entries.values()) {
    const messages = entry.kind === 'guide' ? entry.messages.map(({ text }) => text) : [entry.message ?? ''];
    for (const start of new Set(messages.flatMap(partsOf).map(startOf)))
      owners.set(start, (owners.get(start) ?? 0) + 1);
  }
  /** People quote one sentence of a message of several; by one that several errors share, or begin with, none is known. */
  const withParts = (message: Message): Sentence[] => [
    { kind: 'message', ...message, isPart: false },
    ...(commandOf(message.text) !== undefined ? [] : partsOf(message.text))
      .filter((part) => part !== message.text && owners.get(startOf(part)) === 1)
      .map((text): Sentence => ({ kind: 'message', text, needs: message.needs, isPart: true })),
  ];
  return (entry) =>
    entry.kind === 'guide'
      ? ofGuide(entry, knowledge.wordings.get(entry.id), withParts)
      : ofCatalogue(entry).flatMap(withParts);
}

interface Message {
  text: string;
  needs: Needs | undefined;
}

function ofCatalogue({ message, audience }: CatalogueEntry): Message[] {
  if (message === undefined || audience === 'unsure') return [];
  // "Operation failed." and the like say something only beside words of the agent.
  return [{ text: message, needs: message.split(' ').length <= SHORT_MESSAGE ? 'agent' : undefined }];
}

function partsOf(message: string): string[] {
  return message.split(SENTENCE_END).filter((part) => part.split(' ').length >= LEAST_WORDS);
}

function startOf(part: string): string {
  return part.toLowerCase().split(' ').slice(0, LEAST_WORDS).join(' ');
}

function ofGuide(guide: Guide, more: Wordings | undefined, withParts: (message: Message) => Sentence[]): Sentence[] {
  const whole = { isPart: false, needs: undefined };
  return [
    ...guide.messages.flatMap(({ text, needs }) => withParts({ text, needs })),
    { kind: 'title', text: guide.title, ...whole },
    ...(more?.messages.map(({ text, needs }): Sentence => ({ kind: 'message', text, needs, isPart: false })) ?? []),
    ...[...guide.symptoms, ...(more?.symptoms ?? [])].map((text): Sentence => ({ kind: 'symptom', text, ...whole })),
  ];
}
