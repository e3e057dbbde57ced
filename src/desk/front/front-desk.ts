/**
 * The desk with a memory: what channels ask. It answers as the desk does, adds a team's notes and what can be done about
 * the answer, and keeps a record on the side. Answers never wait for the store; without one they are the desk's own.
 */
import type { Button, VotePress } from '../../answer/actions.ts';
import type { EntryRef, Reply } from '../../answer/model.ts';
import { isSure } from '../../answer/sure.ts';
import type { Knowledge } from '../../knowledge/types.ts';
import type { Desk } from '../desk-types.ts';
import type { TenantId } from '../ports/tenant.ts';
import { aboutOf, replyAbout } from './about.ts';
import { type Asker, isKnown } from './asker.ts';
import { Choices } from './choices.ts';
import { Digest } from './digest.ts';
import { HandOver } from './handover/hand-over.ts';
import { withAskPerson } from './handover/offer.ts';
import { Keeper } from './keeper.ts';
import type { Memory } from './memory.ts';
import { NoteBook } from './note-book.ts';
import { recentsOf } from './recents.ts';
import { toldBy, votesFor } from './records.ts';
import { noteLines } from './team-answers.ts';
import { TeamDesk } from './team-desk.ts';

export interface FrontDesk {
  /** Answers what a person wrote to the bot: a paste, a code, or a command. */
  ask(text: string, asker: Asker): Promise<Reply>;
  /** Answers a text that was not written to the bot, because somebody asks about it. */
  explain(text: string, asker: Asker): Promise<Reply>;
  /** Answers a text about which nobody asked: only when sure. Nothing is kept of what is not answered. */
  volunteer(text: string, asker: Asker): Promise<Reply | undefined>;
  /** Answers a press on a button. */
  press(button: Button, asker: Asker): Promise<Reply>;
  /** What the person looked up last, newest first; nothing while that is not known. */
  recents(asker: Asker): Promise<EntryRef[]>;
  /** The desk alone, for what is no answer to anybody: previews, the first words. Nothing is kept of it. */
  readonly plain: Desk;
  /** The form to ask a person with, and what becomes of it; only with a memory. */
  readonly handOver?: HandOver;
  /** The weekly figures; only with a memory. */
  readonly digest?: Digest;
  /** What a message of the outbox says and where it goes; undefined where what it tells of is forgotten. */
  outgoing?(tenant: TenantId, body: unknown): Promise<{ to: string; reply: Reply } | undefined>;
}

export interface FrontDeskParts {
  desk: Desk;
  knowledge: () => Knowledge;
  /** Without it nothing is kept, and nothing that needs keeping is offered. */
  memory?: Memory | undefined;
  /** Where requests for a person go beside what teams have set. */
  handOver?: HandOverSettings;
}

export interface HandOverSettings {
  /** Whether the operator has set up a system that gets all of them. */
  webhook: boolean;
  /** Told that something waits in the outbox. */
  onPut: () => void;
}

/** Makes the desk that channels ask. */
export function createFrontDesk({ desk, knowledge, memory, handOver }: FrontDeskParts): FrontDesk {
  if (!memory) {
    return {
      plain: desk,
      ask: async (text, { surface }) => desk.ask(text, surface),
      explain: async (text) => desk.explain(text),
      volunteer: async (text) => sureOnly(desk.explain(text)),
      press: async (button, { surface }) => pressedWithoutMemory(button, surface, knowledge, desk),
      recents: async () => [],
    };
  }
  return new RememberingDesk(desk, knowledge, memory, handOver);
}

function sureOnly(reply: Reply): Reply | undefined {
  return isSure(reply) ? reply : undefined;
}

function pressedWithoutMemory(
  button: Button,
  surface: Asker['surface'],
  knowledge: () => Knowledge,
  desk: Desk,
): Reply {
  switch (button.do) {
    case 'vote':
      return replyAbout(button.about, knowledge(), desk);
    case 'ask-person':
    case 'case':
      return desk.ask('help', surface);
    default:
      return desk.press(button, surface);
  }
}

const NO_HAND_OVER: HandOverSettings = { webhook: false, onPut: () => {} };

class RememberingDesk implements FrontDesk {
  readonly plain: Desk;
  readonly handOver: HandOver;
  readonly digest: Digest;
  readonly #knowledge: () => Knowledge;
  readonly #memory: Memory;
  readonly #notes: NoteBook;
  readonly #team: TeamDesk;
  readonly #choices: Choices;
  readonly #keeper: Keeper;

  constructor(desk: Desk, knowledge: () => Knowledge, memory: Memory, handOver: HandOverSettings = NO_HAND_OVER) {
    this.plain = desk;
    this.handOver = new HandOver({ memory, knowledge, desk, ...handOver });
    this.digest = new Digest({ memory, knowledge });
    this.#knowledge = knowledge;
    this.#memory = memory;
    this.#notes = new NoteBook(memory);
    this.#choices = new Choices(memory);
    this.#keeper = new Keeper(memory, knowledge);
    this.#team = new TeamDesk({ memory, knowledge, notes: this.#notes, choices: this.#choices });
  }

  async ask(text: string, asker: Asker): Promise<Reply> {
    const team =
      this.handOver.command(text, asker) ?? this.digest.command(text, asker) ?? this.#team.answer(text, asker);
    return team ?? this.#answered(() => this.plain.ask(text, asker.surface), asker);
  }

  explain(text: string, asker: Asker): Promise<Reply> {
    return this.#answered(() => this.plain.explain(text), asker);
  }

  async volunteer(text: string, asker: Asker): Promise<Reply | undefined> {
    const reply = this.plain.explain(text);
    return isSure(reply) ? this.#answered(() => reply, asker) : undefined;
  }

  async outgoing(tenant: TenantId, body: unknown): Promise<{ to: string; reply: Reply } | undefined> {
    return (await this.digest.outgoing(tenant, body)) ?? this.handOver.outgoing(tenant, body);
  }

  async press(button: Button, asker: Asker): Promise<Reply> {
    switch (button.do) {
      case 'vote':
        return this.#voted(button, asker);
      case 'ask-person':
        return this.handOver.textOf(button, asker);
      case 'case':
        return this.handOver.turn(button, asker);
      case 'show': {
        if (isKnown(asker) && button.options) this.#choices.made(asker.tenant, button.options);
        // A part of an answer that is there already is no look-up of its own.
        if (button.part !== undefined) return this.#withNotes(this.plain.press(button, asker.surface), asker);
        return this.#answered(() => this.plain.press(button, asker.surface), asker);
      }
      case 'ask':
        return this.ask(button.text, asker);
      case 'walk': {
        if (button.press === 'solved' && isKnown(asker)) this.#keeper.walkedToTheEnd(button.entry, asker);
        const reply = this.plain.press(button, asker.surface);
        return this.#memory.store() ? withAskPerson(reply) : reply;
      }
      default:
        return button satisfies never;
    }
  }

  recents(asker: Asker): Promise<EntryRef[]> {
    return recentsOf(asker, this.#memory, this.#knowledge());
  }

  async #answered(answer: () => Reply, asker: Asker): Promise<Reply> {
    const since = this.#memory.clock();
    const reply = answer();
    const ms = this.#memory.clock() - since;
    const told = toldBy(reply);
    if (!told || !isKnown(asker)) return reply;
    const id = this.#memory.newId();
    this.#memory.later(0, () => {
      this.#keeper.answered(id, reply, told, ms, asker);
      this.#choices.offered(reply, asker);
    });
    const noted = await this.#withNotes(reply, asker);
    const about = aboutOf(id, reply);
    const votes = votesFor(reply);
    if (!about || votes.length === 0) return noted;
    return { ...noted, followUp: { about, votes, handover: this.#memory.store() !== undefined } };
  }

  async #withNotes(reply: Reply, { tenant, guests }: Asker): Promise<Reply> {
    const ids = reply.answers.flatMap((answer) => (answer.kind === 'entry' ? [answer.entry.id] : []));
    if (!tenant || guests || ids.length === 0) return reply;
    const all = await this.#notes.of(tenant, ids);
    const answers = reply.answers.map((answer) => {
      const notes = answer.kind === 'entry' ? (all.get(answer.entry.id) ?? []) : [];
      return answer.kind === 'entry' && notes.length > 0 ? { ...answer, notes: noteLines(notes) } : answer;
    });
    return { ...reply, answers };
  }

  async #voted(press: VotePress, asker: Asker): Promise<Reply> {
    const { vote, about } = press;
    const restored = replyAbout(about, this.#knowledge(), this.plain);
    const reply = await this.#withNotes(restored, asker);
    if (!isKnown(asker)) return reply;
    const { worded } = this.#keeper.voted(press, asker);
    const [first] = about.said;
    if (first?.kind === 'choose') {
      const options = first.among.map(({ id }) => id);
      this.#choices.made(asker.tenant, options);
    }
    const votes = votesFor(restored);
    if (votes.length === 0) return reply;
    const handover = this.#memory.store() !== undefined;
    return { ...reply, followUp: { about, votes, voted: vote, ...(worded && { worded }), handover } };
  }
}
