/** What a button carries: the same data on every platform, checked when it comes back. */
import { z } from 'zod';
import { aboutSchema, ulid } from './about.ts';

/** What a person can say of an answer. */
export const VOTES = ['solved', 'not-mine', 'no-help'] as const;
/** The most letters that are kept of a word that goes with a vote. */
export const MOST_VOTE_WORD = 1_000;
/** Up to here a longer word is cut rather than refused with all that was typed. */
const MOST_TYPED = 10_000;

/** More steps than any entry has; an entry with more is not walked through. */
export const MOST_WALK_STEPS = 400;

const print = z.string().regex(/^[0-9a-f]{8}$/);
const entryId = z.string().regex(/^[a-z0-9-]{1,80}$/);
const walkState = z.strictObject({
  steps: print,
  cause: print,
  past: z
    .string()
    .max(MOST_WALK_STEPS)
    .regex(/^[dns-]*$/),
});
const partOfEntry = z.string().regex(/^(?:more|(?:cause-[1-9]\d{0,2}|checks)(?:\.[1-9]\d{0,2})?)$/);

/**
 * A press on a button. `v` is the version of this form: cards stay in chats for years, so an old form must be read
 * or refused politely, never misread.
 *
 * show: the answer for an entry; `options` are the choices that the person came from, to go back to. `part` names what
 * alone is to be opened of it, where a message is too small for all: `cause-2`, `checks`, `more`, and with `.7` at the end
 * only from the seventh step on. The desk answers with the whole entry; the renderer that made the button knows its parts.
 * walk: one step on in a walkthrough. `state` is all that is known of it (nothing is kept elsewhere): `past` has a letter
 * for each step before the one on the card: `d`one, did `n`ot help, `s`kipped, `-` for not tried. `steps` and `cause` are
 * prints of the entry's steps and of the title of the cause at hand, by which a card is known that is older than the entry.
 * vote: what a person says of an answer; `about` is the answer, so that it can be shown again with thanks below it.
 * ask-person: opens the form to hand the error over to a person; `about` is the answer, `walk` how far the steps were taken.
 * case: a hand-over is taken or closed by who pressed.
 * ask: as if the person had typed `text` (only our own texts are ever put here, such as `help` or `list cache`).
 */
export const buttonSchema = z.discriminatedUnion('do', [
  z.strictObject({
    v: z.literal(1),
    do: z.literal('show'),
    entry: entryId,
    options: z.array(entryId).max(4).optional(),
    part: partOfEntry.optional(),
  }),
  z.strictObject({
    v: z.literal(1),
    do: z.literal('walk'),
    entry: entryId,
    press: z.enum(['start', 'done', 'failed', 'skip', 'back', 'resume', 'solved', 'stop']),
    state: walkState.optional(),
  }),
  z.strictObject({ v: z.literal(1), do: z.literal('ask'), text: z.string().max(100) }),
  z.strictObject({
    v: z.literal(1),
    do: z.literal('vote'),
    vote: z.enum(VOTES),
    about: aboutSchema,
    word: z.string().max(MOST_TYPED).transform(cutVoteWord).optional(),
  }),
  z.strictObject({
    v: z.literal(1),
    do: z.literal('ask-person'),
    about: aboutSchema.optional(),
    walk: z.strictObject({ entry: entryId, state: walkState }).optional(),
  }),
  z.strictObject({ v: z.literal(1), do: z.literal('case'), id: ulid, turn: z.enum(['take', 'close']) }),
]);

export type Button = z.output<typeof buttonSchema>;

/** What is kept of a word that goes with a vote; half a character at the cut becomes a sign of its own. */
export function cutVoteWord(word: string): string {
  return word.slice(0, MOST_VOTE_WORD).toWellFormed();
}

/** A press in a walkthrough. */
export type WalkPress = Extract<Button, { do: 'walk' }>;

/** A vote on an answer. */
export type VotePress = Extract<Button, { do: 'vote' }>;
export type VoteKind = VotePress['vote'];
/** A press that hands an error over to a person. */
export type AskPersonPress = Extract<Button, { do: 'ask-person' }>;
/** A press on the card of a hand-over. */
export type CasePress = Extract<Button, { do: 'case' }>;
/** A press that the knowledge alone can answer. */
export type DeskButton = Exclude<Button, VotePress | AskPersonPress | CasePress>;
