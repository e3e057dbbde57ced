/** What the bot says, as Teams shows it; at a press, beside it, as Slack does. */
import { execution } from './activity.js';
import { press } from './bot.js';
import { drawCard, titleOf } from './card.js';
import { byId, make, makeButton } from './dom.js';
import { problemBox } from './notices.js';
import { slackView } from './slack.js';

/** @typedef {import('./bot.js').Piece} Piece */
/** @typedef {import('./slack.js').Origin} Origin */
/** @typedef {(data: unknown) => void} Submit */
/** @typedef {{ box: HTMLElement, submit: Submit, moved: (origin: Origin) => void }} Answer */

const status = byId('status', HTMLParagraphElement);

/** Tells screen readers. @param {string} words */
export function announce(words) {
  status.textContent = words;
}

/** @param {Piece} piece */
export function nameOf(piece) {
  return piece.kind === 'text' ? piece.text : titleOf(piece.card);
}

/**
 * A piece of an answer. `origin` is what led to it, where the same can be asked for Slack; `submit` takes the data of a
 * pressed `Action.Submit`.
 * @param {Piece} piece
 * @param {Origin | undefined} origin
 * @param {Submit} submit
 */
export function drawAnswer(piece, origin, submit) {
  const box = make('article', 'answer');
  box.tabIndex = -1;
  const panes = make('div', 'panes', box);
  const reply = make('div', 'reply', panes);
  const asSlack = piece.kind === 'card' && origin ? slackToggle(reply, panes, origin) : undefined;
  if (asSlack) reply.prepend(asSlack.button);
  put({ box, submit, moved: (to) => asSlack?.moved(to) }, piece);
  return reply;
}

/** @param {HTMLElement} reply @param {HTMLElement} panes @param {Origin} origin */
function slackToggle(reply, panes, origin) {
  let now = origin;
  /** @type {ReturnType<typeof slackView> | undefined} */
  let slack;
  const button = makeButton('As Slack', () => {
    slack = slack ? void slack.view.remove() : slackView();
    reply.classList.toggle('both', slack !== undefined);
    button.setAttribute('aria-pressed', String(slack !== undefined));
    if (!slack) return;
    panes.append(slack.view);
    void slack.show(now);
  });
  button.className = 'act';
  button.setAttribute('aria-pressed', 'false');
  return {
    button,
    /** The card has changed: both show the same again. @param {Origin} to */
    moved: (to) => {
      now = to;
      void slack?.show(to);
    },
  };
}

/** @param {Answer} answer @param {Piece} piece */
function put(answer, piece) {
  const { box, submit } = answer;
  box.setAttribute('aria-label', `Answer: ${nameOf(piece)}`);
  if (piece.kind === 'text') {
    box.replaceChildren(make('p', 'said', piece.text));
    return;
  }
  const card = drawCard(piece.card, {
    execute: (verb, data) => void replace(answer, verb, data),
    submit,
  });
  box.replaceChildren(card);
}

/**
 * `Action.Execute`: what comes back takes the place of the card; a text is added to it.
 * @param {Answer} answer
 * @param {string} verb
 * @param {unknown} data
 */
async function replace(answer, verb, data) {
  const { box, moved } = answer;
  if (box.inert) return;
  box.querySelector('.problem')?.remove();
  box.inert = true;
  box.setAttribute('aria-busy', 'true');
  try {
    const piece = await press(execution(verb, data));
    if (piece.kind === 'text') box.append(make('p', 'said', piece.text));
    else {
      put(answer, piece);
      moved({ button: data });
    }
    announce(thanksIn(box)?.textContent ?? `Answer: ${nameOf(piece)}`);
  } catch (error) {
    box.append(problemBox(error, () => void replace(answer, verb, data)));
  }
  box.inert = false;
  box.removeAttribute('aria-busy');
  // The pressed button may be gone: the keyboard goes on from the answer.
  box.focus({ preventScroll: true });
  if (box.querySelector('.problem')) return;
  const thanks = thanksIn(box);
  if (thanks) thanks.scrollIntoView({ block: 'center' });
  else box.scrollIntoView({ block: 'start' });
}

/** What the bot says to a vote: the card is the same but for its end. @param {HTMLElement} box */
function thanksIn(box) {
  return box.querySelector('.drawn [id$="-thanks"]');
}
