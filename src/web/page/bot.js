/** The way to the bot: posts activities to `/api/messages` and reads what comes back. */

const TIMEOUT_MS = 30_000;
const CARD = 'application/vnd.microsoft.card.adaptive';
const MESSAGE = 'application/vnd.microsoft.activity.message';
const TOO_LARGE = 413;

/** @typedef {{ kind: 'card', card: object } | { kind: 'text', text: string }} Piece A part of an answer. */

/** Why there is no answer, in words for the chat. */
export class Problem extends Error {
  /** @param {string} message @param {boolean} canRetry Whether the same again may work. */
  constructor(message, canRetry = true) {
    super(message);
    this.canRetry = canRetry;
  }
}

/**
 * Sends a message or an arrival; gives the pieces of the reply.
 * @param {object} activity
 * @returns {Promise<Piece[]>}
 */
export async function converse(activity) {
  const { activities } = read(await post(activity));
  const pieces = (Array.isArray(activities) ? activities : []).flatMap(piecesOf);
  if (pieces.length === 0) throw new Problem('The bot took the message but had nothing to say.');
  return pieces;
}

/**
 * Sends a press on a button; gives the card that takes the place of the pressed one, or a text.
 * @param {object} activity
 * @returns {Promise<Piece>}
 */
export async function press(activity) {
  const { type, value } = read(await post(activity));
  if (type === CARD && isObject(value)) return { kind: 'card', card: value };
  if (type === MESSAGE && typeof value === 'string') return { kind: 'text', text: value };
  const { message } = read(value);
  throw new Problem(typeof message === 'string' ? message : 'The bot answered in a way that this page cannot show.');
}

/** @param {object} activity */
async function post(activity) {
  const body = JSON.stringify(activity);
  const headers = { 'Content-Type': 'application/json' };
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const response = await fetch('/api/messages', { method: 'POST', headers, body, signal }).catch(unreachable);
  const answer = await response.json().catch(() => undefined);
  if (!response.ok) throw refusal(response.status, read(answer));
  return answer;
}

/** @param {unknown} error @returns {never} */
function unreachable(error) {
  const late = error instanceof DOMException && error.name === 'TimeoutError';
  throw new Problem(
    late
      ? `The bot did not answer within ${TIMEOUT_MS / 1000} seconds.`
      : 'The bot cannot be reached. Is it still running? Start it again with “npm start”, then press Retry.',
  );
}

/** @param {number} status @param {Record<string, unknown>} body */
function refusal(status, { code, message }) {
  if (status === TOO_LARGE) {
    const why = typeof message === 'string' ? ` ${message}` : '';
    return new Problem(`This is too long, so nothing of it was read.${why} Keep the lines around the error.`, false);
  }
  const said = typeof message === 'string' ? message : 'It gave no reason.';
  return new Problem(`The bot answered with an error (${[status, code].filter(Boolean).join(' ')}). ${said}`);
}

/** @param {unknown} activity @returns {Piece[]} */
function piecesOf(activity) {
  const { text, attachments } = read(activity);
  const cards = (Array.isArray(attachments) ? attachments : []).map(read).flatMap(({ contentType, content }) => {
    return contentType === CARD && isObject(content) ? [{ kind: /** @type {const} */ ('card'), card: content }] : [];
  });
  return typeof text === 'string' && text !== '' ? [{ kind: 'text', text }, ...cards] : cards;
}

/** @param {unknown} value @returns {value is object} */
function isObject(value) {
  return typeof value === 'object' && value !== null;
}

/** @param {unknown} value @returns {Record<string, unknown>} */
function read(value) {
  return isObject(value) ? { ...value } : {};
}
