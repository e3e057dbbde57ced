/**
 * The little Markdown that a card's headings and links hold, as HTML: backslash escapes, bold and links to the web.
 * Everything else is text. A client with a whole Markdown reader shows the same, because our text is escaped for it.
 */

const TOKEN =
  /\\([!-/:-@[-`{-~])|\[((?:\\.|[^[\]\\]){0,300})\]\((https?:\/\/[^\s()]{1,2000})\)|\*\*((?:\\.|[^*\\]){1,400})\*\*/g;
const HTML = /[&<>"']/g;

/** @type {Record<string, string>} */
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** @param {string} text */
const escapeHtml = (text) => text.replace(HTML, (mark) => entities[mark] ?? mark);

/**
 * @param {string} text
 * @returns {string} HTML with no other elements than `a` and `strong`.
 */
export function cardMarkdown(text) {
  let html = '';
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [whole, escaped, title, url, bold] = match;
    html += escapeHtml(text.slice(at, match.index));
    if (escaped !== undefined) html += escapeHtml(escaped);
    else if (url !== undefined) {
      html += `<a href="${escapeHtml(url)}" target="_blank" rel="noopener noreferrer">${cardMarkdown(title ?? '')}</a>`;
    } else html += `<strong>${cardMarkdown(bold ?? '')}</strong>`;
    at = match.index + whole.length;
  }
  return html + escapeHtml(text.slice(at));
}
