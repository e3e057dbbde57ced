/** Modals that are submitted: a paste to look up, or an answer to share. */
import { z } from 'zod';
import { handoverText } from '../answer/handover-strings.ts';
import { modalText } from '../answer/slack-strings.ts';
import { ERRORS } from '../errors.ts';
import { HAND_OVER_MODAL, sendForm } from './hand-over.ts';
import { askerOf, delivered, type HandlerParts, replyOf, type Turn } from './parts.ts';
import { shareFromModal } from './sharing.ts';
import { ANSWER_MODAL, answerModal, boxText, type Modal, noticeModal, originOf, PASTE_MODAL } from './views.ts';
import { keepWord, shownAfterWord, WORD_MODAL } from './word.ts';

const viewSchema = z.looseObject({
  id: z.string(),
  callback_id: z.string().nullish(),
  private_metadata: z.string().nullish(),
  state: z.unknown().optional(),
});

export const submissionSchema = z.looseObject({
  trigger_id: z.string().nullish(),
  user: z.looseObject({ id: z.string() }).nullish(),
  view: viewSchema,
});
export type Submission = z.output<typeof submissionSchema>;

/** What the modal shows at once, before any work; nothing for a modal that this version does not know. */
export function shownMeanwhile({ view }: Submission): Modal | undefined {
  if (view.callback_id === PASTE_MODAL) return noticeModal(modalText.looking);
  if (view.callback_id === WORD_MODAL) return shownAfterWord(view);
  if (view.callback_id === HAND_OVER_MODAL) return noticeModal(handoverText.sending);
  return view.callback_id === ANSWER_MODAL ? noticeModal(modalText.posting) : undefined;
}

/** Does the work of a submission that has been acknowledged. */
export async function submitted(parts: HandlerParts, turn: Turn, submission: Submission): Promise<void> {
  const { view, user } = submission;
  if (view.callback_id === WORD_MODAL) return keepWord(parts, turn, submission);
  if (view.callback_id === ANSWER_MODAL) {
    return shareFromModal(parts, turn, view.id, originOf(view.private_metadata ?? undefined));
  }
  if (view.callback_id === HAND_OVER_MODAL) return sendForm(parts, turn, view, user?.id);
  if (view.callback_id !== PASTE_MODAL) return;
  const { desk, log } = parts;
  const words = boxText(view.state);
  const reply = await replyOf(log, 'modal', () => desk.ask(words, askerOf(turn, user?.id, 'personal')));
  const shown = reply ? answerModal(reply) : noticeModal(ERRORS.TURN_FAILED.message);
  await delivered(log, 'modal', () => turn.api.updateModal(view.id, shown));
}
