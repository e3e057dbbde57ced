/** The Home tab: what this is, a box to look something up in, what the knowledge holds. */
import type { Action, Answer, EntryRef, Reply } from '../answer/model.ts';
import { homeText } from '../answer/slack-strings.ts';
import type { Desk } from '../desk/desk-types.ts';
import { renderBlocks } from '../render/block-kit/render.ts';
import type { Block } from '../render/block-kit/types.ts';
import { type HomeView, lineBox, plain } from './views.ts';

/** Opens the modal to paste into. */
export const PASTE_ID = 'mars-paste';

/** Shown at most; the store keeps some more. */
const MOST_RECENTS = 5;

/** Made anew for every visit: the knowledge may have changed. `recents` is what the person looked up last. */
export function homeView(desk: Desk, recents: readonly EntryRef[]): HomeView {
  const buttons = new Map<string, Action>();
  const without = (reply: Reply): Reply => ({
    answers: reply.answers.map((answer) => withoutActions(answer, buttons)),
  });
  const hello = renderBlocks(without(desk.welcome('personal')), { room: 'view' }).blocks;
  const about = renderBlocks(without(desk.ask('about', 'personal')), { room: 'view' }).blocks;
  const actions = [...buttons.values()];
  const row = renderBlocks(
    { answers: [{ kind: 'info', title: homeText.holds, paragraphs: [], rows: [], actions }] },
    { room: 'view' },
  ).blocks;
  const box = lineBox(homeText.box, homeText.boxHint);
  return {
    type: 'home',
    blocks: [...hello, box, pasteRow, ...recentBlocks(recents), { type: 'divider' }, ...row, ...about],
  };
}

function recentBlocks(recents: readonly EntryRef[]): Block[] {
  if (recents.length === 0) return [];
  const rows = recents.slice(0, MOST_RECENTS).map(({ id, title }) => ({ title, text: '', entry: id }));
  const answer: Answer = { kind: 'info', title: homeText.recents, paragraphs: [], rows, actions: [] };
  return renderBlocks({ answers: [answer] }, { room: 'view' }).blocks;
}

/** The buttons of both answers stand once, in one row. */
function withoutActions(answer: Answer, buttons: Map<string, Action>): Answer {
  if (answer.kind !== 'info') return answer;
  for (const action of answer.actions) buttons.set(action.title, action);
  return { ...answer, actions: [] };
}

const pasteRow: Block = {
  type: 'actions',
  elements: [{ type: 'button', text: plain(homeText.paste), action_id: PASTE_ID, value: 'paste' }],
};
