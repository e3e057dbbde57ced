/** What a card hides and shows: ids that are unique on the page, and its state for screen readers. */

/** @typedef {{ row: string, body: string }} Fold The id of a row that is pressed and of what it shows first. */

/**
 * The card with `prefix` before each id, since ids are unique within a card only but become ids of the page. Rows that show
 * and hide something are noted in `folds`; one without an id gets one.
 * @param {unknown} json
 * @param {string} prefix
 * @param {Fold[]} folds
 * @returns {unknown}
 */
export function withOwnIds(json, prefix, folds) {
  if (Array.isArray(json)) return json.map((item) => withOwnIds(item, prefix, folds));
  if (typeof json !== 'object' || json === null) return json;
  const own = Object.fromEntries(
    Object.entries(json).map(([key, value]) => [key, property(key, value, prefix, folds)]),
  );
  // What is typed is sent under this name; the renderer gives the field an id of its own.
  if ('id' in json && 'type' in json && String(json.type).startsWith('Input.')) own.id = json.id;
  const body = firstTarget(own.selectAction);
  if (body !== undefined) {
    own.id ??= `${prefix}row${folds.length}`;
    folds.push({ row: String(own.id), body });
  }
  return own;
}

/** @param {string} key @param {unknown} value @param {string} prefix @param {Fold[]} folds */
function property(key, value, prefix, folds) {
  // What a button sends back is not the card's own.
  if (key === 'data') return value;
  if (key === 'id' && typeof value === 'string') return prefix + value;
  if (key === 'targetElements' && Array.isArray(value)) {
    return value.map((one) => (typeof one === 'string' ? prefix + one : withOwnIds(one, prefix, folds)));
  }
  return withOwnIds(value, prefix, folds);
}

/** @param {unknown} action @returns {string | undefined} */
function firstTarget(action) {
  if (typeof action !== 'object' || action === null || !('targetElements' in action)) return undefined;
  const [first] = Array.isArray(action.targetElements) ? action.targetElements : [];
  return typeof first === 'string' ? first : undefined;
}

/**
 * Says to screen readers what a row opens and whether it is open.
 * @param {HTMLElement} card
 * @param {Fold[]} folds
 */
export function tellFolds(card, folds) {
  for (const { row, body } of folds) {
    const hidden = card.querySelector(`#${CSS.escape(body)}`);
    const pressed = card.querySelector(`#${CSS.escape(row)}`);
    pressed?.setAttribute('aria-controls', body);
    pressed?.setAttribute('aria-expanded', String(hidden instanceof HTMLElement && hidden.style.display !== 'none'));
  }
}
