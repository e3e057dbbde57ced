/** A paste as its bubble shows it: enough to recognise it. */

const MOST_CHARACTERS = 600;
const MOST_LINES = 8;

/**
 * The start of a text, and what was left out in words (nothing when all is shown).
 * @param {string} text
 * @returns {{ shown: string, rest?: string }}
 */
export function shorten(text) {
  const lines = text.split('\n');
  const start = lines.slice(0, MOST_LINES).join('\n');
  if (lines.length <= MOST_LINES && start.length <= MOST_CHARACTERS) return { shown: text };
  const shown = `${start.slice(0, MOST_CHARACTERS).toWellFormed().trimEnd()} …`;
  const inLines = lines.length > 1 ? ` in ${lines.length.toLocaleString('en')} lines` : '';
  return { shown, rest: `${text.length.toLocaleString('en')} characters${inLines}, shown in part` };
}
