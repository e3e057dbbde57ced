/** Carries out the commands about what is kept. */
import type { Reply } from '../../answer/model.ts';
import { teamText } from '../../answer/team-strings.ts';
import { entryTitle } from '../../answer/titles.ts';
import type { Knowledge } from '../../knowledge/types.ts';
import { lookup } from '../lookup.ts';
import type { Note, Notes } from '../ports/notes.ts';
import type { TenantStore } from '../ports/store.ts';
import { lastDays, statsOf } from '../stats.ts';
import { type Asker, isKnown, type KnownAsker } from './asker.ts';
import type { Choices } from './choices.ts';
import type { Memory } from './memory.ts';
import type { NoteBook } from './note-book.ts';
import { statsReply } from './stats-answer.ts';
import { correctedReply, LONGEST_NOTE, noteReply, notesReply, notice } from './team-answers.ts';
import { readTeamCommand, type TeamCommand } from './team-commands.ts';

const WEEK_DAYS = 7;
const MOST_NOTES = 20;
const MOST_NOTES_OF_TEAM = 500;
const DONE = {
  'note-add': teamText.noteAdded,
  'note-edit': teamText.noteEdited,
  'note-remove': teamText.noteRemoved,
} as const;

export interface TeamDeskParts {
  memory: Memory;
  notes: NoteBook;
  choices: Pick<Choices, 'forget'>;
  knowledge: () => Knowledge;
}

type NoteCommand = Extract<TeamCommand, { kind: 'note-add' | 'note-edit' | 'note-remove' }>;

export class TeamDesk {
  readonly #parts: TeamDeskParts;

  constructor(parts: TeamDeskParts) {
    this.#parts = parts;
  }

  /** The answer to such a command; undefined for any other text. */
  answer(text: string, asker: Asker): Promise<Reply> | undefined {
    const known = this.#parts.knowledge();
    const command = readTeamCommand(text, (word) => lookup(word, known)?.entry !== undefined);
    if (!command) return undefined;
    if (!isKnown(asker)) return Promise.resolve(notice(teamText.nothingKeptTitle, [teamText.nothingKept]));
    if (asker.guests && command.kind !== 'forget-me') {
      return Promise.resolve(notice(teamText.notAllowedTitle, [teamText.guests]));
    }
    if (asker.corrected && changes(command)) return Promise.resolve(correctedReply());
    return this.#run(command, asker);
  }

  async #run(command: TeamCommand, asker: KnownAsker): Promise<Reply> {
    if (command.kind === 'forget-me' && !command.sure) {
      const yes = { kind: 'ask', text: 'forget me now', title: teamText.forgetNow } as const;
      return notice(teamText.forgetTitle, [teamText.forget], [yes]);
    }
    const { memory } = this.#parts;
    const store = memory.store()?.forTenant(asker.tenant);
    if (!store) return notice(teamText.noteTitleFailed, [teamText.notKept]);
    try {
      return await this.#carryOut(command, asker, store);
    } catch (error) {
      memory.onFailed(error);
      return notice(teamText.noteTitleFailed, [teamText.notKept]);
    }
  }

  async #carryOut(command: TeamCommand, asker: KnownAsker, store: TenantStore): Promise<Reply> {
    switch (command.kind) {
      case 'forget-me': {
        const rows = await this.#forget(asker, store);
        if (rows === undefined) return notice(teamText.noteTitleFailed, [teamText.notKept]);
        return notice(teamText.forgotten, [teamText.forgottenRows(rows)]);
      }
      case 'stats': {
        const { now, admins } = this.#parts.memory;
        if (admins.length > 0 && !admins.includes(asker.person)) {
          return notice(teamText.notAllowedTitle, [teamText.statsNotAllowed]);
        }
        const stats = await statsOf(store, lastDays(now(), command.weeks * WEEK_DAYS));
        return statsReply(stats, (id) => this.#titleOf(id));
      }
      case 'notes': {
        const entry = command.entry === undefined ? undefined : this.#entryOf(command.entry);
        const notes = entry === undefined ? await store.notes.list() : await store.notes.of(entry);
        return notesReply(notes, (id) => this.#titleOf(id));
      }
      case 'note-nowhere':
        return notice(teamText.noteNowhereTitle(command.code), [teamText.noteNowhere]);
      case 'note-add':
      case 'note-edit':
      case 'note-remove':
        return this.#note(command, asker, store);
      default:
        return command satisfies never;
    }
  }

  /** The number of rows; nothing where something of the person is still on its way into the store. */
  async #forget({ tenant, person }: KnownAsker, store: TenantStore): Promise<number | undefined> {
    const { memory, notes, choices } = this.#parts;
    choices.forget(tenant, person);
    // What the last answers leave behind is recorded a moment after them.
    await new Promise<void>((resolve) => memory.later(0, resolve));
    if (!(await memory.settled())) return undefined;
    const rows = await store.forget(person);
    await notes.changed(tenant);
    return rows;
  }

  async #note(command: NoteCommand, { person, tenant }: KnownAsker, { notes }: TenantStore): Promise<Reply> {
    const { admins } = this.#parts.memory;
    if (admins.length > 0 && !admins.includes(person)) {
      return notice(teamText.notAllowedTitle, [teamText.notAllowed]);
    }
    if (command.kind !== 'note-remove' && command.text.length > LONGEST_NOTE) {
      return notice(teamText.noteTitleFailed, [teamText.noteTooLong]);
    }
    const entry = this.#entryOf(command.entry) ?? '';
    const before = await notes.of(entry);
    const fault = await change(command, entry, person, before, notes);
    if (fault !== undefined) return notice(fault.title, [fault.text]);
    await this.#parts.notes.changed(tenant);
    return noteReply(DONE[command.kind], { id: entry, title: this.#titleOf(entry) ?? entry }, await notes.of(entry));
  }

  #entryOf(word: string): string | undefined {
    return lookup(word, this.#parts.knowledge())?.entry?.id;
  }

  #titleOf(id: string): string | undefined {
    const entry = this.#parts.knowledge().entries.get(id);
    return entry && entryTitle(entry);
  }
}

/** Whether the command changes what is kept, rather than shows it. */
function changes(command: TeamCommand): boolean {
  switch (command.kind) {
    case 'notes':
    case 'stats':
      return false;
    case 'forget-me':
      return command.sure;
    default:
      return true;
  }
}

/** Changes what the command says; says why where that cannot be. */
async function change(
  command: NoteCommand,
  entry: string,
  person: string,
  before: readonly Note[],
  notes: Notes,
): Promise<{ title: string; text: string } | undefined> {
  if (command.kind === 'note-add') {
    const title = teamText.noteTitleFailed;
    if (before.length >= MOST_NOTES) return { title, text: teamText.noteTooMany };
    if ((await notes.list()).length >= MOST_NOTES_OF_TEAM) return { title, text: teamText.noteTeamFull };
    await notes.add(entry, command.text, person);
    return undefined;
  }
  const { id = '' } = before[command.number - 1] ?? {};
  const gone = { title: teamText.noteTitleGone, text: teamText.noteGone(command.number) };
  if (id === '') return gone;
  if (command.kind === 'note-remove') return (await notes.remove(id, person)) ? undefined : gone;
  return (await notes.edit(id, command.text, person)) ? undefined : gone;
}
