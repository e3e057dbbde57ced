/** A word to a vote: asked for in a modal that carries the vote, and kept with it. */
import { z } from 'zod';
import { buttonSchema, cutVoteWord, MOST_VOTE_WORD, type VotePress } from '../answer/actions.ts';
import { voteText } from '../answer/follow-strings.ts';
import { modalText } from '../answer/slack-strings.ts';
import type { Asker } from '../desk/front/asker.ts';
import { ERRORS } from '../errors.ts';
import { askerOf, delivered, type HandlerParts, replyOf, type Turn } from './parts.ts';
import type { Submission } from './submissions.ts';
import { BOX, boxText, type InputBlock, type Modal, noticeModal, plain } from './views.ts';

export const WORD_MODAL = 'mars-word';

/** Where the answer was given, so that the record of the vote stays as it is. */
type Surface = Extract<Asker['surface'], 'personal' | 'channel'>;

const carriedSchema = z.strictObject({
  vote: buttonSchema.refine((button): button is VotePress => button.do === 'vote'),
  surface: z.enum(['personal', 'channel']),
});

/** The modal to type into. Slack takes 3,000 characters along; a button has at most 2,000. */
export function wordModal(vote: VotePress, surface: Surface): Modal {
  const box: InputBlock = {
    type: 'input',
    block_id: BOX.block,
    optional: true,
    label: plain(voteText.word),
    hint: plain(voteText.wordHint[vote.vote]),
    element: {
      type: 'plain_text_input',
      action_id: BOX.action,
      multiline: true,
      max_length: MOST_VOTE_WORD,
      focus_on_load: true,
    },
  };
  return {
    type: 'modal',
    callback_id: WORD_MODAL,
    private_metadata: JSON.stringify({ vote, surface } satisfies z.input<typeof carriedSchema>),
    title: plain(modalText.title),
    submit: plain(voteText.send),
    close: plain(modalText.close),
    blocks: [box],
  };
}

/** What the modal shows when it is submitted; nothing, and it closes, when nothing was typed. */
export function shownAfterWord(view: Submission['view']): Modal | undefined {
  if (!carriedBy(view)) return noticeModal(ERRORS.BUTTON_NOT_READ.message);
  return wordOf(view) === '' ? undefined : noticeModal(voteText.wordThanks);
}

/** Keeps the word with its vote. */
export async function keepWord(parts: HandlerParts, turn: Turn, { view, user }: Submission): Promise<void> {
  const { desk, log } = parts;
  const carried = carriedBy(view);
  const word = wordOf(view);
  if (!carried || word === '') return;
  const press: VotePress = { ...carried.vote, word };
  const kept = await replyOf(log, 'modal', () => desk.press(press, askerOf(turn, user?.id, carried.surface)));
  if (kept) return;
  await delivered(log, 'modal', () => turn.api.updateModal(view.id, noticeModal(ERRORS.TURN_FAILED.message)));
}

function wordOf({ state }: Submission['view']): string {
  return cutVoteWord(boxText(state).trim());
}

function carriedBy({ private_metadata: metadata }: Submission['view']): z.output<typeof carriedSchema> | undefined {
  try {
    return carriedSchema.safeParse(JSON.parse(metadata ?? '')).data;
  } catch {
    return undefined;
  }
}
