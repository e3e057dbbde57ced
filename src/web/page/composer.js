/** The field to paste into. A very long paste is held beside it: a field with a whole log in it would stand still. */
import { byId } from './dom.js';

const MOST_IN_FIELD = 100_000;

const form = byId('composer', HTMLFormElement);
const field = byId('paste', HTMLTextAreaElement);
const note = byId('held', HTMLParagraphElement);
let held = '';

/** Calls `send` with each text that is sent. @param {(text: string) => void} send */
export function startComposer(send) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = [field.value, held].filter((part) => part.trim() !== '').join('\n');
    field.focus();
    if (text === '') return;
    field.value = '';
    hold('');
    send(text);
  });
  field.addEventListener('keydown', (event) => {
    // An Enter that ends the choice of a character in an input method belongs to that.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  field.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.length <= MOST_IN_FIELD) return;
    event.preventDefault();
    hold(held + text);
  });
  note.querySelector('button')?.addEventListener('click', () => {
    hold('');
    field.focus();
  });
  // On a phone the keyboard would cover the page.
  if (matchMedia('(hover: hover)').matches) field.focus();
}

/** Puts a text back to work on it; what was typed meanwhile stays, after it. @param {string} text */
export function takeBack(text) {
  if (text.length > MOST_IN_FIELD) hold(text);
  else field.value = field.value === '' ? text : `${text}\n${field.value}`;
  field.focus();
}

/** @param {string} text */
function hold(text) {
  held = text;
  note.hidden = text === '';
  const words = `A paste of ${text.length.toLocaleString('en')} characters goes with this, too long to show here.`;
  note.querySelector('span')?.replaceChildren(words);
}
