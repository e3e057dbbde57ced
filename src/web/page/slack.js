/** The same answer as Slack shows it, beside the card. Its buttons go on from there, as they would in Slack. */
import { drawBlocks } from './blocks.js';
import { notUnderstood } from './bot.js';
import { make } from './dom.js';
import { problemBox, thinking } from './notices.js';
import { post, read, readList } from './post.js';

/** @typedef {import('../../render/block-kit/types.ts').Block} Block */
/** @typedef {{ text: string } | { button: unknown, pressed?: true } | { welcome: true }} Origin What led to an answer. */

/** An empty view; `show` fills it. */
export function slackView() {
  const message = make('div', 'slack-message');
  const name = make('p', 'slack-name', make('strong', '', 'MARS Medic'), make('span', 'slack-tag', 'APP'));
  const face = make('div', 'slack-face');
  face.setAttribute('aria-hidden', 'true');
  const view = make('section', 'slack', face, make('div', 'slack-said', name, message));
  view.setAttribute('aria-label', 'The same answer in Slack');
  view.tabIndex = -1;

  let asked = 0;
  /** Only what was asked for last is shown. @param {Origin} origin */
  async function show(origin) {
    const mine = ++asked;
    message.querySelector('.problem')?.remove();
    if (!message.hasChildNodes()) message.append(thinking());
    view.inert = true;
    view.setAttribute('aria-busy', 'true');
    try {
      const blocks = await blocksOf(origin);
      if (mine !== asked) return;
      message.replaceChildren(...drawBlocks(blocks, (value) => void press(value)));
    } catch (error) {
      if (mine !== asked) return;
      message.querySelector('.thinking')?.remove();
      message.append(problemBox(error, () => void show(origin)));
    }
    view.inert = false;
    view.removeAttribute('aria-busy');
  }

  /** What comes back takes the place of the message. @param {string} value */
  async function press(value) {
    await show({ button: JSON.parse(value), pressed: true });
    // The pressed button is gone: the keyboard goes on from the message.
    view.focus({ preventScroll: true });
    if (!message.querySelector('.problem')) view.scrollIntoView({ block: 'start' });
  }

  return { view, show };
}

/** @param {Origin} origin */
async function blocksOf(origin) {
  const blocks = readList(read(await post('/page/blocks', origin)).blocks);
  if (blocks.length === 0) throw notUnderstood({});
  return /** @type {Block[]} */ (blocks);
}
