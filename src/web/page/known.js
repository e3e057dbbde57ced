/** The list of all entries with its search. */
import { byId, make, makeButton } from './dom.js';

/** @typedef {import('../../answer/listed-entry.ts').ListedEntry} ListedEntry */

const search = byId('search', HTMLInputElement);
const count = byId('known-count', HTMLParagraphElement);
const list = byId('known-list', HTMLUListElement);

const SPACES = /\s+/;

/** Loads the list; a press on an entry calls `show` with its id. @param {(id: string) => void} show */
export async function startKnown(show) {
  /** @type {ListedEntry[]} */
  let entries;
  try {
    count.textContent = 'Loading…';
    const response = await fetch('/page/entries.json');
    if (!response.ok) throw new Error(`status ${response.status}`);
    ({ entries } = await response.json());
  } catch {
    count.replaceChildren(
      'The list could not be loaded. ',
      makeButton('Retry', () => startKnown(show)),
    );
    return;
  }
  const rows = entries.map((entry) => ({ text: textOf(entry), item: drawEntry(entry, show) }));
  const find = () => {
    const words = search.value.toLowerCase().split(SPACES);
    const found = rows.filter(({ text }) => words.every((word) => text.includes(word)));
    list.replaceChildren(...found.map(({ item }) => item));
    count.textContent = countText(found.length, rows.length);
  };
  search.addEventListener('input', find);
  find();
}

/** What the search looks through. @param {ListedEntry} entry */
function textOf({ id, title, codes, family }) {
  return [id, title, family, ...codes].join('\n').toLowerCase();
}

/** @param {ListedEntry} entry @param {(id: string) => void} show */
function drawEntry({ id, title, kind, codes, family }, show) {
  const facts = [kind === 'guide' ? 'Guide' : 'Short entry', family, ...codes].join(' · ');
  const button = makeButton('', () => show(id));
  button.append(make('span', 'entry-title', title), make('span', 'entry-facts', facts));
  return make('li', '', button);
}

/** @param {number} found @param {number} all */
function countText(found, all) {
  if (found === all) return `${all} entries`;
  return found === 0 ? 'No entry holds these words.' : `${found} of ${all} entries`;
}
