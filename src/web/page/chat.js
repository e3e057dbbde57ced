/** The conversation: one turn for each message, with its question and what came back. */
import { arrival, execution, textMessage, valueMessage } from './activity.js';
import { converse, press } from './bot.js';
import { drawCard, titleOf } from './card.js';
import { byId, make } from './dom.js';
import { problemBox, thinking } from './notices.js';
import { shorten } from './shorten.js';

/** @typedef {import('./bot.js').Piece} Piece */

const MOST_OF_HEIGHT = 0.4;
const LOG_LINES = 3;

const log = byId('log', HTMLElement);
const turns = byId('turns', HTMLDivElement);
const status = byId('status', HTMLParagraphElement);

/** The bot greets. */
export function greet() {
  const turn = addTurn();
  void fill(turn, () => converse(arrival()));
}

/**
 * Sends what a person typed.
 * @param {string} text
 * @param {(text: string) => void} edit Takes a text back that could not be sent.
 */
export function ask(text, edit) {
  const { shown, rest } = shorten(text);
  const question = make(
    'div',
    'question',
    make('p', shown.split('\n').length < LOG_LINES ? 'pasted' : 'pasted lines', shown),
  );
  if (rest !== undefined) question.append(make('p', 'rest', rest));
  question.setAttribute('aria-label', 'You');
  question.setAttribute('role', 'group');
  const turn = addTurn(question);
  void fill(
    turn,
    () => converse(textMessage(text)),
    () => edit(text),
  );
  turn.scrollIntoView({ block: 'start' });
}

/** @param {HTMLElement[]} content */
function addTurn(...content) {
  const turn = make('div', 'turn', ...content);
  turns.append(turn);
  return turn;
}

/**
 * Waits for an answer in the turn, then shows it, or why there is none.
 * @param {HTMLElement} turn
 * @param {() => Promise<Piece[]>} get
 * @param {() => void} [edit]
 */
async function fill(turn, get, edit) {
  const wait = thinking();
  turn.append(wait);
  status.textContent = '';
  try {
    const pieces = await get();
    wait.replaceWith(...pieces.map(answer));
    status.textContent = pieces.map((piece) => `Answer: ${nameOf(piece)}`).join('. ');
  } catch (error) {
    wait.replaceWith(problemBox(error, () => fill(turn, get, edit), edit));
  }
  if (turn !== turns.firstElementChild) bringUp(turn);
}

/** A long answer is read from its start; a question that takes much of the height makes way. @param {HTMLElement} turn */
function bringUp(turn) {
  const question = turn.querySelector('.question');
  const tall = question && question.clientHeight > log.clientHeight * MOST_OF_HEIGHT;
  const start = (tall && question.nextElementSibling) || turn;
  start.scrollIntoView({ block: 'start' });
}

/** @param {Piece} piece */
function nameOf(piece) {
  return piece.kind === 'text' ? piece.text : titleOf(piece.card);
}

/** @param {Piece} piece */
function answer(piece) {
  const box = make('article', 'answer');
  box.tabIndex = -1;
  put(box, piece);
  return box;
}

/** @param {HTMLElement} box @param {Piece} piece */
function put(box, piece) {
  box.setAttribute('aria-label', `Answer: ${nameOf(piece)}`);
  if (piece.kind === 'text') {
    box.replaceChildren(make('p', 'said', piece.text));
    return;
  }
  const card = drawCard(piece.card, {
    execute: (verb, data) => replace(box, verb, data),
    submit: (data) => submit(data),
  });
  box.replaceChildren(card);
}

/**
 * `Action.Execute`: what comes back takes the place of the card; a text is added to it.
 * @param {HTMLElement} box
 * @param {string} verb
 * @param {unknown} data
 */
async function replace(box, verb, data) {
  if (box.inert) return;
  box.querySelector('.problem')?.remove();
  box.inert = true;
  box.setAttribute('aria-busy', 'true');
  try {
    const piece = await press(execution(verb, data));
    if (piece.kind === 'text') box.append(make('p', 'said', piece.text));
    else put(box, piece);
    status.textContent = `Answer: ${nameOf(piece)}`;
  } catch (error) {
    box.append(problemBox(error, () => replace(box, verb, data)));
  }
  box.inert = false;
  box.removeAttribute('aria-busy');
  // The pressed button may be gone: the keyboard goes on from the answer.
  box.focus({ preventScroll: true });
  if (!box.querySelector('.problem')) box.scrollIntoView({ block: 'start' });
}

/** `Action.Submit`: the answer is a new turn. @param {unknown} data */
function submit(data) {
  const turn = addTurn();
  void fill(turn, () => converse(valueMessage(data)));
  turn.scrollIntoView({ block: 'start' });
}
