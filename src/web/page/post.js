/** The way to the server: posts JSON and reads JSON, or says in words why there is no answer. */

const TIMEOUT_MS = 30_000;
const TOO_LARGE = 413;

/** Why there is no answer, in words for the chat. */
export class Problem extends Error {
  /** @param {string} message @param {boolean} canRetry Whether the same again may work. */
  constructor(message, canRetry = true) {
    super(message);
    this.canRetry = canRetry;
  }
}

/**
 * Posts an object; gives what the server answers. Throws a `Problem`.
 * @param {string} path
 * @param {object} content
 * @returns {Promise<unknown>}
 */
export async function post(path, content) {
  const body = JSON.stringify(content);
  const headers = { 'Content-Type': 'application/json' };
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const response = await fetch(path, { method: 'POST', headers, body, signal }).catch(unreachable);
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

/** @param {unknown} value @returns {value is object} */
export function isObject(value) {
  return typeof value === 'object' && value !== null;
}

/** The properties of an object; of anything else none. @param {unknown} value @returns {Record<string, unknown>} */
export function read(value) {
  return isObject(value) ? { ...value } : {};
}

/** The items of a list; of anything else none. @param {unknown} value @returns {unknown[]} */
export function readList(value) {
  return Array.isArray(value) ? value : [];
}
