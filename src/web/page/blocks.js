/** Draws the Block Kit that the bot sends to Slack, near enough to Slack's own looks to judge a message by. */
import { make } from './dom.js';
import { drawLink, drawRichText, drawText } from './rich-text.js';

/** @typedef {import('../../render/block-kit/types.ts').Block} Block */
/** @typedef {import('../../render/block-kit/types.ts').BlockButton} BlockButton */
/** @typedef {(value: string) => void} Press Takes the value of a pressed button. */

/** How the `action_id` of a button begins that opens a modal. */
const OPENS_MODAL = 'mars-word-';

/** @param {Block[]} blocks @param {Press} press */
export function drawBlocks(blocks, press) {
  return blocks.map((block) => drawBlock(block, press));
}

/** @param {Block} block @param {Press} press @returns {HTMLElement} */
function drawBlock(block, press) {
  switch (block.type) {
    case 'header':
      return make('h3', 'slack-header', block.text.text);
    case 'context':
      return make('p', 'slack-context', ...block.elements.map(({ text }) => text));
    case 'divider':
      return make('hr', 'slack-divider');
    case 'section': {
      const text = drawText(block.text);
      return make('div', 'slack-section', text, ...(block.accessory ? [drawButton(block.accessory, press)] : []));
    }
    case 'actions':
      return make('div', 'slack-actions', ...block.elements.map((button) => drawButton(button, press)));
    case 'rich_text':
      return drawRichText(block);
    default:
      return /** @type {never} */ (block);
  }
}

/** @param {BlockButton} button @param {Press} press */
function drawButton(button, press) {
  if ('url' in button) return drawLink(button.url, button.text.text, 'slack-button');
  const element = make(
    'button',
    button.style === 'primary' ? 'slack-button primary' : 'slack-button',
    button.text.text,
  );
  element.type = 'button';
  if (button.accessibility_label) element.setAttribute('aria-label', button.accessibility_label);
  if (button.action_id.startsWith(OPENS_MODAL)) {
    element.disabled = true;
    element.title = 'In Slack this opens a box to type into. Here, use the card.';
  }
  element.addEventListener('click', () => press(button.value));
  return element;
}
