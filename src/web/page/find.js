/** The search of the message extension: finds entries while one types, and puts the card of one into the chat. */
import { RESULTS } from './activity.js';
import { byId, make, makeButton } from './dom.js';
import { findEntries } from './extension.js';
import { openModal } from './modal.js';
import { problemBox } from './notices.js';

/** @typedef {import('./extension.js').Result} Result */

const PAUSE_MS = 200;
const HINT = 'Type an ID, a hex code, a word of the message, or a topic such as cache.';

/** Opens the search at a press on its button. @param {(card: object) => void} insert */
export function startFind(insert) {
  byId('find', HTMLButtonElement).addEventListener('click', () => openFind(insert));
}

/** @param {(card: object) => void} insert */
function openFind(insert) {
  const modal = openModal('Find an error');
  const field = make('input', '');
  // Not of the type `search`: there Esc would clear the field before it closes the dialog.
  field.enterKeyHint = 'search';
  field.id = 'find-words';
  field.autocomplete = 'off';
  field.spellcheck = false;
  const label = make('label', '', 'Code, word or topic');
  label.htmlFor = field.id;
  const note = make('p', 'find-note', HINT);
  note.setAttribute('role', 'status');
  const list = make('ul', 'found');
  list.setAttribute('aria-label', 'Found entries');
  const more = makeButton('More results', () => void look(list.children.length));
  more.hidden = true;
  modal.body.append(label, field, note, list, more);
  field.focus();

  let asked = 0;
  /** Only the last question counts: an older one may be answered later. @param {number} skip */
  async function look(skip) {
    const words = field.value.trim();
    const mine = ++asked;
    modal.body.querySelector('.problem')?.remove();
    if (words === '') return put([], HINT);
    try {
      const outcome = await findEntries(words, skip);
      if (mine !== asked) return;
      if (outcome.kind === 'results') put(outcome.results, '', skip);
      else put([], outcome.kind === 'notice' ? outcome.text : '');
    } catch (error) {
      if (mine !== asked) return;
      if (skip === 0) put([], '');
      modal.body.append(problemBox(error, () => void look(skip)));
    }
  }

  /** @param {Result[]} results @param {string} words @param {number} [skip] */
  function put(results, words, skip = 0) {
    const items = results.map((result) => make('li', '', resultButton(result, pick)));
    if (skip === 0) list.replaceChildren(...items);
    else list.append(...items);
    more.hidden = results.length < RESULTS;
    note.textContent = words || countText(list.children.length, !more.hidden);
    // The pressed button may be gone: the keyboard goes on from the first new result.
    if (skip > 0) (items[0]?.querySelector('button') ?? field).focus();
  }

  /** @param {Result} result */
  function pick({ card }) {
    modal.close();
    insert(card);
  }

  let pause = 0;
  field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => void look(0), PAUSE_MS);
  });
}

/** @param {Result} result @param {(result: Result) => void} pick */
function resultButton(result, pick) {
  const button = makeButton('', () => pick(result));
  button.append(make('span', 'entry-title', result.title), make('span', 'entry-facts', result.text));
  return button;
}

/** @param {number} count @param {boolean} more */
function countText(count, more) {
  const results = count === 1 ? '1 result' : `${count} results`;
  return more ? `The first ${results}` : results;
}
