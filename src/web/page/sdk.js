/** The official renderer of Adaptive Cards, set up once: Teams' looks, our Markdown, Teams' code block. */
import { cardMarkdown } from '../card-markdown.js';
import { registerCodeBlock } from '../code-block.js';
import { hostConfig, themes } from '../host-config.js';

// Its script makes a global; it runs before any module of this page.
const { AdaptiveCards } = /** @type {{ AdaptiveCards: typeof import('adaptivecards') }} */ (
  /** @type {unknown} */ (globalThis)
);

registerCodeBlock(AdaptiveCards);
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = `<p>${cardMarkdown(text)}</p>`;
  result.didProcess = true;
};

/**
 * Two values in one that follows the theme, so that a switch of theme redraws no card.
 * @param {string} light
 * @param {string} dark
 */
const either = (light, dark) => (light === dark ? light : `light-dark(${light}, ${dark})`);

/** @param {unknown} light @param {unknown} dark @returns {unknown} */
function merge(light, dark) {
  if (typeof light === 'string' && typeof dark === 'string') return either(light, dark);
  if (typeof light !== 'object' || typeof dark !== 'object' || !light || !dark) return light;
  const other = new Map(Object.entries(dark));
  return Object.fromEntries(Object.entries(light).map(([key, value]) => [key, merge(value, other.get(key))]));
}

// The style sheet of cards takes its colours from the same place.
const darkColors = new Map(Object.entries(themes.dark));
for (const [name, color] of Object.entries(themes.light)) {
  document.documentElement.style.setProperty(`--card-${name}`, either(color, darkColors.get(name) ?? color));
}

const config = new AdaptiveCards.HostConfig(merge(hostConfig('light'), hostConfig('dark')));

/** A card without content, ready to parse one. */
export function newCard() {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = config;
  return card;
}

export const { ExecuteAction, OpenUrlAction, SubmitAction } = AdaptiveCards;
