/** "Explain this error" on somebody's message, as Teams does it: a dialog with the answer and its buttons. */
import { drawCard } from './card.js';
import { make, makeButton } from './dom.js';
import { openDialog, openTask, pressDialog, pressTask } from './extension.js';
import { openModal } from './modal.js';
import { problemBox, thinking } from './notices.js';
import { read, readList } from './post.js';

/** @typedef {import('./extension.js').Outcome} Outcome */
/** @typedef {import('./extension.js').Message} Message */
/** @typedef {(card: object) => void} Insert */

const TITLE = 'Explain this error';

/**
 * The action that stands at a message; a card that the bot hands over goes to `insert`.
 * @param {Message} message
 * @param {Insert} insert
 */
export function explainAction(message, insert) {
  const button = makeButton(TITLE, () => {
    const modal = openModal(TITLE);
    modal.body.append(thinking());
    const dialog = { modal, press: (/** @type {unknown} */ data) => pressTask(message, data), insert };
    void step(dialog, () => openTask(message));
  });
  button.className = 'act';
  return button;
}

/**
 * The dialog that a button of a card wants (`task/fetch`).
 * @param {string} title
 * @param {unknown} data What the button carries.
 */
export function openFromCard(title, data) {
  const modal = openModal(title);
  modal.body.append(thinking());
  void step({ modal, press: pressDialog, insert: () => {} }, () => openDialog(data));
}

/** @typedef {{ modal: import('./modal.js').Modal, press: (data: unknown) => Promise<Outcome>, insert: Insert }} Dialog */

/**
 * Waits for the bot, then shows what it wants to be shown.
 * @param {Dialog} dialog
 * @param {() => Promise<Outcome>} get
 */
async function step(dialog, get) {
  const { modal } = dialog;
  const { body } = modal;
  body.querySelector('.problem')?.remove();
  body.inert = true;
  body.setAttribute('aria-busy', 'true');
  try {
    const outcome = await get();
    // What rests cannot take the keyboard.
    body.inert = false;
    if (modal.isOpen()) show(dialog, outcome);
  } catch (error) {
    body.querySelector('.thinking')?.remove();
    body.append(problemBox(error, () => step(dialog, get)));
  }
  body.inert = false;
  body.removeAttribute('aria-busy');
}

/** @param {Dialog} dialog @param {Outcome} outcome */
function show(dialog, outcome) {
  const { modal, press, insert } = dialog;
  if (outcome.kind === 'task') {
    /** @param {unknown} data */
    const submit = (data) => void step(dialog, () => press(data));
    const presses = { execute: (/** @type {string} */ _verb, /** @type {unknown} */ data) => submit(data), submit };
    modal.body.replaceChildren(drawCard(allButtons(outcome.card), presses));
    modal.retitle(outcome.title);
    return;
  }
  if (outcome.kind === 'notice') {
    const close = makeButton('Close', modal.close);
    modal.body.replaceChildren(make('p', 'said', outcome.text), make('p', 'ways', close));
    close.focus();
    return;
  }
  modal.close();
  const [first] = outcome.kind === 'results' ? outcome.results : [];
  if (first) insert(first.card);
}

/** The renderer would open its menu of further buttons below the dialog: here they all stand in the row. @param {object} card */
function allButtons(card) {
  const { actions, ...rest } = read(card);
  const own = readList(actions).map((action) => ({ ...read(action), mode: 'primary' }));
  return { ...rest, actions: own };
}
