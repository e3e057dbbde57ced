/** A dialog above the page: the rest of the page rests until it is closed, and then has the keyboard where it was. */
import { make, makeButton } from './dom.js';

const STOPS = 'a[href], button, input, textarea, [tabindex]';

/** @typedef {ReturnType<typeof openModal>} Modal */

/** Opens it, empty. @param {string} title */
export function openModal(title) {
  const heading = make('h2', '', title);
  heading.id = 'modal-title';
  heading.tabIndex = -1;
  const body = make('div', 'modal-body');
  const shut = makeButton('×', () => dialog.close());
  shut.className = 'shut';
  shut.setAttribute('aria-label', 'Close this dialog');
  const dialog = make('dialog', 'modal', make('div', 'modal-head', heading, shut), body);
  dialog.setAttribute('aria-labelledby', heading.id);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('keydown', (event) => keepInside(dialog, event));
  document.body.append(dialog);
  dialog.showModal();
  heading.focus();
  return {
    body,
    isOpen: () => dialog.open,
    close: () => dialog.close(),
    /** Something else is shown: it is read from its start. @param {string} text */
    retitle: (text) => {
      heading.textContent = text;
      dialog.scrollTop = 0;
      heading.focus();
    },
  };
}

/** The Tab key goes round in the dialog. @param {HTMLDialogElement} dialog @param {KeyboardEvent} event */
function keepInside(dialog, event) {
  if (event.key !== 'Tab') return;
  const stops = [...dialog.querySelectorAll(STOPS)].filter(
    (one) => one instanceof HTMLElement && one.tabIndex >= 0 && one.checkVisibility() && !one.closest('[inert]'),
  );
  const first = stops.at(0);
  const last = stops.at(-1);
  const at = document.activeElement;
  const before = at === first || !stops.some((one) => one === at);
  const next = event.shiftKey ? before && last : at === last && first;
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}
