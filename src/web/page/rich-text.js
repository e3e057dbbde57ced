/** Slack's text as elements: rich text, and the little markup of sections. Text always goes in as text. */
import { make } from './dom.js';

/** @typedef {import('../../render/block-kit/types.ts').RichTextBlock} RichTextBlock */
/** @typedef {import('../../render/block-kit/types.ts').RichTextInline} RichTextInline */
/** @typedef {import('../../render/block-kit/types.ts').SectionBlock['text']} SectionText */

const WEB = /^https?:$/;
/** Bold, as our own text has it: no other markup is ever sent. */
const BOLD = /\*([^*\n]+)\*/;
const ENTITY = /&(amp|lt|gt);/g;
/** @type {Record<string, string>} */
const MARKS = { amp: '&', lt: '<', gt: '>' };

/** @param {RichTextBlock} block */
export function drawRichText({ elements }) {
  const parts = elements.map((element) => {
    switch (element.type) {
      case 'rich_text_section':
        return make('p', 'slack-text', ...element.elements.map(drawInline));
      case 'rich_text_quote':
        return make('blockquote', 'slack-quote', ...element.elements.map(drawInline));
      case 'rich_text_preformatted':
        return make('pre', 'slack-box', ...element.elements.map(drawInline));
      default:
        return /** @type {never} */ (element);
    }
  });
  return make('div', 'slack-rich', ...parts);
}

/** @param {RichTextInline} inline @returns {Node | string} */
function drawInline(inline) {
  if (inline.type === 'link') return drawLink(inline.url, inline.text, '');
  const { bold, italic, code } = inline.style ?? {};
  /** @type {Node | string} */
  let drawn = inline.text;
  if (code) drawn = make('code', '', drawn);
  if (italic) drawn = make('em', '', drawn);
  if (bold) drawn = make('strong', '', drawn);
  return drawn;
}

/** A link to the web; without a safe address only its words. @param {string} url @param {string} text @param {string} look */
export function drawLink(url, text, look) {
  if (!URL.canParse(url) || !WEB.test(new URL(url).protocol)) return make('span', '', text);
  const link = make('a', look, text);
  link.href = url;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  return link;
}

/** The text of a section. @param {SectionText} text */
export function drawText({ type, text }) {
  if (type === 'plain_text') return make('p', 'slack-text', text);
  const parts = text.split(BOLD).map((part, index) => {
    const said = part.replace(ENTITY, (whole, name) => MARKS[name] ?? whole);
    return index % 2 === 1 ? make('strong', '', said) : said;
  });
  return make('p', 'slack-text', ...parts);
}
