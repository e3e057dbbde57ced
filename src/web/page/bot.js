/** Talking to the bot: sends activities to `/api/messages` and reads what comes back. */
import { isObject, Problem, post, read, readList } from './post.js';

const MESSAGES = '/api/messages';
export const CARD = 'application/vnd.microsoft.card.adaptive';
const MESSAGE = 'application/vnd.microsoft.activity.message';

/** @typedef {{ kind: 'card', card: object } | { kind: 'text', text: string }} Piece A part of an answer. */

/** Sends an activity; gives the body of the answer. @param {object} activity */
export function tell(activity) {
  return post(MESSAGES, activity);
}

/**
 * Sends a message or an arrival; gives the pieces of the reply.
 * @param {object} activity
 * @returns {Promise<Piece[]>}
 */
export async function converse(activity) {
  const { activities } = read(await tell(activity));
  const pieces = readList(activities).flatMap(piecesOf);
  if (pieces.length === 0) throw new Problem('The bot took the message but had nothing to say.');
  return pieces;
}

/**
 * Sends a press on a button; gives the card that takes the place of the pressed one, or a text.
 * @param {object} activity
 * @returns {Promise<Piece>}
 */
export async function press(activity) {
  const { type, value } = read(await tell(activity));
  if (type === CARD && isObject(value)) return { kind: 'card', card: value };
  if (type === MESSAGE && typeof value === 'string') return { kind: 'text', text: value };
  throw notUnderstood(read(value));
}

/** An answer that says why, or that cannot be read. @param {Record<string, unknown>} said */
export function notUnderstood({ message }) {
  return new Problem(typeof message === 'string' ? message : 'The bot answered in a way that this page cannot show.');
}

/** @param {unknown} activity @returns {Piece[]} */
function piecesOf(activity) {
  const { text, attachments } = read(activity);
  const cards = readList(attachments).flatMap((attachment) => {
    const { contentType, content } = read(attachment);
    return contentType === CARD && isObject(content) ? [{ kind: /** @type {const} */ ('card'), card: content }] : [];
  });
  return typeof text === 'string' && text !== '' ? [{ kind: 'text', text }, ...cards] : cards;
}
