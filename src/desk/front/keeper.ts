/** Keeps a record of what was answered and what people said of it, beside the answers: nobody waits for it. */
import type { VotePress } from '../../answer/actions.ts';
import type { Reply } from '../../answer/model.ts';
import type { Knowledge } from '../../knowledge/types.ts';
import { Recent } from '../../recent.ts';
import { redact } from '../../redaction/redact.ts';
import type { SeenGap } from '../ports/gaps.ts';
import type { KnownAsker } from './asker.ts';
import type { Memory } from './memory.ts';
import { gapOf, gapsOf, recentOf, type Told, toldAbout } from './records.ts';
import { knowledgeVersion } from './version.ts';

/** People change their minds within a day, or not at all. */
const SEEN = { most: 5_000, forMs: 24 * 60 * 60_000 };

export class Keeper {
  readonly #memory: Memory;
  readonly #knowledge: () => Knowledge;
  readonly #seen: Recent<true>;

  constructor(memory: Memory, knowledge: () => Knowledge) {
    this.#memory = memory;
    this.#knowledge = knowledge;
    this.#seen = new Recent(SEEN, () => memory.now());
  }

  /** An answer was given, under this id, in so many milliseconds: a look-up, and a gap for each finding that nothing is known for. */
  answered(id: string, { findings = [] }: Reply, told: Told, ms: number, asker: KnownAsker): void {
    const { tenant, person } = asker;
    const at = this.#at();
    this.#memory.record({ kind: 'lookup', tenant, lookup: { ...this.#facts(id, told, asker), at, ms } });
    const recent = asker.recents ? recentOf(told, person, at) : undefined;
    if (recent) this.#memory.record({ kind: 'recent', tenant, recent });
    for (const { kind, finding } of gapsOf(findings)) {
      this.#memory.record({ kind: 'gap', tenant, gap: gapOf(kind, finding, person, at) });
    }
  }

  /** Somebody said something of an answer. "Not my error" is a gap too, made of what the button carries: the paste was never kept. */
  voted({ vote, about, word = '' }: VotePress, asker: KnownAsker): { worded: boolean } {
    const { tenant, person } = asker;
    const at = this.#at();
    const said = word.trim() === '' ? {} : { word: redact(word.trim()) };
    const facts = this.#facts(about.id, toldAbout(about), asker);
    this.#memory.record({ kind: 'vote', tenant, vote: { ...facts, person, vote, ...said, at } });
    const { text = '', codes = [] } = about;
    if (vote === 'not-mine' && (text !== '' || codes.length > 0) && this.#isNew(about.id, person)) {
      const entry = facts.entry === undefined ? {} : { entry: facts.entry };
      const gap: SeenGap = { kind: 'not-mine', codes, text: redact(text), ...entry, person, at };
      this.#memory.record({ kind: 'gap', tenant, gap });
    }
    return { worded: 'word' in said };
  }

  /** Whoever ends a walkthrough with "solved" has said that the entry helped. */
  walkedToTheEnd(entry: string, asker: KnownAsker): void {
    const { tenant, person } = asker;
    const facts = this.#facts(this.#memory.newId(), { verdict: 'shown', entry }, asker);
    this.#memory.record({ kind: 'vote', tenant, vote: { ...facts, person, vote: 'solved', at: this.#at() } });
  }

  /** A person who adds a word, or comes back to this vote, has met the gap once. */
  #isNew(answer: string, person: string): boolean {
    const key = JSON.stringify([answer, person]);
    if (this.#seen.has(key)) return false;
    this.#seen.set(key, true);
    return true;
  }

  #facts(answer: string, told: Told, { surface }: KnownAsker) {
    return { answer, surface, ...told, knowledge: knowledgeVersion(this.#knowledge()), bot: this.#memory.version };
  }

  #at(): string {
    return new Date(this.#memory.now()).toISOString();
  }
}
