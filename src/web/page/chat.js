/** The conversation: one turn for each message, with its question and what came back. */
import { arrival, newMessage, textMessage, valueMessage } from './activity.js';
import { announce, drawAnswer, nameOf } from './answer.js';
import { converse } from './bot.js';
import { titleOf } from './card.js';
import { byId, make } from './dom.js';
import { explainAction, openFromCard } from './explain.js';
import { problemBox, thinking } from './notices.js';
import { read } from './post.js';
import { shorten } from './shorten.js';

/** @typedef {import('./bot.js').Piece} Piece */
/** @typedef {import('./slack.js').Origin} Origin */
/** @typedef {{ get: () => Promise<Piece[]>, origin: Origin, edit?: () => void }} Question */

const MOST_OF_HEIGHT = 0.4;
const LOG_LINES = 3;

const log = byId('log', HTMLElement);
const turns = byId('turns', HTMLDivElement);

/** The bot greets. */
export function greet() {
  void fill(addTurn(), { get: () => converse(arrival()), origin: { welcome: true } });
}

/**
 * Sends what a person typed.
 * @param {string} text
 * @param {(text: string) => void} edit Takes a text back that could not be sent.
 */
export function ask(text, edit) {
  const turn = addTurn(...bubble('You', text, 'question'));
  void fill(turn, { get: () => converse(textMessage(text)), origin: { text }, edit: () => edit(text) });
  turn.scrollIntoView({ block: 'start' });
}

/** Somebody writes, but not to the bot. @param {string} sender @param {string} text */
export function overhear(sender, text) {
  const turn = addTurn(make('p', 'sender', sender), ...bubble(sender, text, 'theirs'));
  turn.scrollIntoView({ block: 'start' });
  turn.querySelector('button')?.focus();
}

/** A card that a person took from the bot stands in the chat, for all to press. @param {object} card */
export function insertCard(card) {
  const said = make('p', 'sender mine', 'You sent this card');
  const turn = addTurn(said, drawAnswer({ kind: 'card', card }, undefined, submit));
  announce(`In the chat now: ${titleOf(card)}`);
  turn.querySelector('article')?.focus({ preventScroll: true });
  turn.scrollIntoView({ block: 'start' });
}

/** Somebody's message with what can be done to it. @param {string} sender @param {string} text @param {string} look */
function bubble(sender, text, look) {
  const { shown, rest } = shorten(text);
  const said = make('p', shown.split('\n').length < LOG_LINES ? 'pasted' : 'pasted lines', shown);
  const box = make('div', look, said);
  if (rest !== undefined) box.append(make('p', 'rest', rest));
  box.setAttribute('aria-label', sender);
  box.setAttribute('role', 'group');
  return [box, make('p', `acts ${look}-acts`, explainAction(newMessage(sender, text), insertCard))];
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
 * @param {Question} question
 */
async function fill(turn, question) {
  const wait = thinking();
  turn.append(wait);
  announce('');
  try {
    const pieces = await question.get();
    wait.replaceWith(...pieces.map((piece) => drawAnswer(piece, question.origin, submit)));
    announce(pieces.map((piece) => `Answer: ${nameOf(piece)}`).join('. '));
  } catch (error) {
    wait.replaceWith(problemBox(error, () => void fill(turn, question), question.edit));
  }
  if (turn !== turns.firstElementChild) bringUp(turn);
}

/** A long answer is read from its start; a question that takes much of the height makes way. @param {HTMLElement} turn */
function bringUp(turn) {
  const question = turn.querySelector('.question');
  const tall = question && question.clientHeight > log.clientHeight * MOST_OF_HEIGHT;
  const start = (tall && turn.querySelector('.reply')) || turn;
  start.scrollIntoView({ block: 'start' });
}

/** `Action.Submit`: the answer is a new turn, or a dialog where the button asks for one. @param {unknown} data */
function submit(data) {
  if (read(read(data).msteams).type === 'task/fetch') {
    openFromCard('MARS Medic', data);
    return;
  }
  const turn = addTurn();
  void fill(turn, { get: () => converse(valueMessage(data)), origin: { button: data } });
  turn.scrollIntoView({ block: 'start' });
}
