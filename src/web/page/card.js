/** Draws an Adaptive Card and hears its buttons. */
import { make } from './dom.js';
import { tellFolds, withOwnIds } from './folds.js';
import { ExecuteAction, newCard, OpenUrlAction, SubmitAction } from './sdk.js';

/** @typedef {import('./folds.js').Fold} Fold */
/**
 * @typedef {object} Presses What a card's buttons do.
 * @property {(verb: string, data: unknown) => void} execute
 * @property {(data: unknown) => void} submit
 */

const WEB = /^https?:$/;
let drawn = 0;

/**
 * The card as an element; what cannot be drawn is shown as its own fallback text.
 * @param {object} json
 * @param {Presses} presses
 */
export function drawCard(json, presses) {
  const card = newCard();
  card.onExecuteAction = (action) => {
    if (action instanceof ExecuteAction) presses.execute(action.verb ?? '', action.data);
    else if (action instanceof SubmitAction) presses.submit(action.data);
    else if (action instanceof OpenUrlAction) openDocument(action.url);
  };
  /** @type {Fold[]} */
  const folds = [];
  card.parse(withOwnIds(json, `card${++drawn}-`, folds));
  const element = card.render();
  if (!element) return make('p', 'said', titleOf(json));
  element.classList.add('drawn');
  card.onElementVisibilityChanged = () => tellFolds(element, folds);
  tellFolds(element, folds);
  for (const box of element.querySelectorAll('.ac-input-container')) box.parentElement?.removeAttribute('id');
  // The renderer makes the whole card a stop of the Tab key, without a name; the article around it has one.
  element.removeAttribute('tabindex');
  return element;
}

/** What a card is about in one line. @param {object} json */
export function titleOf(json) {
  return 'fallbackText' in json && typeof json.fallbackText === 'string' ? json.fallbackText : 'a card';
}

/** @param {string | undefined} address */
function openDocument(address) {
  if (address && URL.canParse(address) && WEB.test(new URL(address).protocol)) {
    window.open(address, '_blank', 'noopener,noreferrer');
  }
}
