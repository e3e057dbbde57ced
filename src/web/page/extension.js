/** The bot as a message extension: dialogs about a message, and the search. */
import { dialogInvoke, fetchTask, searchQuery, submitTask } from './activity.js';
import { CARD, notUnderstood, tell } from './bot.js';
import { isObject, read, readList } from './post.js';

/** @typedef {import('./activity.js').Message} Message */
/** @typedef {{ title: string, text: string, card: object }} Result An entry that was found: its preview and its card. */
/**
 * @typedef {{ kind: 'task', title: string, card: object } | { kind: 'notice', text: string }
 *   | { kind: 'results', results: Result[] } | { kind: 'closed' }} Outcome What the bot wants to be shown.
 */

/** Opens the dialog about a message. @param {Message} message */
export async function openTask(message) {
  return outcome(await tell(fetchTask(message)));
}

/** Presses a button in it. @param {Message} message @param {unknown} data */
export async function pressTask(message, data) {
  return outcome(await tell(submitTask(message, data)));
}

/** Opens the dialog that a button of a card wants. @param {unknown} data */
export async function openDialog(data) {
  return outcome(await tell(dialogInvoke('fetch', data)));
}

/** Presses a button in that dialog. @param {unknown} data */
export async function pressDialog(data) {
  return outcome(await tell(dialogInvoke('submit', data)));
}

/** Looks for entries, from one of the results on. @param {string} words @param {number} skip */
export async function findEntries(words, skip) {
  return outcome(await tell(searchQuery(words, skip)));
}

/** @param {unknown} body @returns {Outcome} */
function outcome(body) {
  const { task, composeExtension, ...rest } = read(body);
  if (task !== undefined) return taskOf(read(task));
  if (composeExtension !== undefined) return composed(read(composeExtension));
  if (isObject(body) && Object.keys(rest).length === 0) return { kind: 'closed' };
  throw notUnderstood(rest);
}

/** @param {Record<string, unknown>} task @returns {Outcome} */
function taskOf({ type, value }) {
  if (type === 'message' && typeof value === 'string') return { kind: 'notice', text: value };
  const { title, card } = read(value);
  const { contentType, content } = read(card);
  if (type !== 'continue' || contentType !== CARD || !isObject(content)) throw notUnderstood({});
  return { kind: 'task', title: typeof title === 'string' ? title : 'MARS Medic', card: content };
}

/** @param {Record<string, unknown>} composed @returns {Outcome} */
function composed({ type, text, attachments }) {
  if (type === 'message' && typeof text === 'string') return { kind: 'notice', text };
  if (type !== 'result') throw notUnderstood({});
  return { kind: 'results', results: readList(attachments).flatMap(resultOf) };
}

/** @param {unknown} attachment @returns {Result[]} */
function resultOf(attachment) {
  const { contentType, content, preview } = read(attachment);
  const { title, text } = read(read(preview).content);
  if (contentType !== CARD || !isObject(content)) return [];
  return [{ title: typeof title === 'string' ? title : '', text: typeof text === 'string' ? text : '', card: content }];
}
