/**
 * How a Teams client dresses Adaptive Cards, light and dark, as host configurations of the adaptivecards SDK. Plain
 * data: the local chat page and the pictures of cards use the same.
 */

/**
 * @typedef {object} Theme
 * @property {string} text
 * @property {string} subtle
 * @property {string} accent
 * @property {string} good
 * @property {string} warning
 * @property {string} attention
 * @property {string} card Background of a card.
 * @property {string} emphasis Background of a container that stands out.
 * @property {string} caution Background of a container that warns.
 * @property {string} line
 */

/** @type {Record<'light' | 'dark', Theme>} */
export const themes = {
  light: {
    text: '#242424',
    subtle: '#616161',
    accent: '#4f52b2',
    good: '#0e700e',
    warning: '#835b00',
    attention: '#b10e1c',
    card: '#ffffff',
    emphasis: '#f0f0f0',
    caution: '#fdf3d9',
    line: '#d1d1d1',
  },
  dark: {
    text: '#ffffff',
    subtle: '#adadad',
    accent: '#9ea2ff',
    good: '#54b054',
    warning: '#feee66',
    attention: '#f87c80',
    card: '#292929',
    emphasis: '#3d3d3d',
    caution: '#463100',
    line: '#525252',
  },
};

/** @param {string} color @param {string} subtle */
const shade = (color, subtle) => ({ default: color, subtle });

/** @param {Theme} theme */
function foreground(theme) {
  return {
    default: shade(theme.text, theme.subtle),
    dark: shade('#000000', '#424242'),
    light: shade('#ffffff', '#d6d6d6'),
    accent: shade(theme.accent, theme.accent),
    good: shade(theme.good, theme.good),
    warning: shade(theme.warning, theme.warning),
    attention: shade(theme.attention, theme.attention),
  };
}

/**
 * The host configuration for a theme.
 * @param {'light' | 'dark'} name
 * @param {boolean} [narrow] On a phone buttons stand one under the other.
 */
export function hostConfig(name, narrow = false) {
  const theme = themes[name];
  /** @param {string} backgroundColor */
  const style = (backgroundColor) => ({ backgroundColor, foregroundColors: foreground(theme) });
  return {
    supportsInteractivity: true,
    spacing: { small: 6, default: 10, medium: 16, large: 22, extraLarge: 28, padding: 12 },
    separator: { lineThickness: 1, lineColor: theme.line },
    fontTypes: {
      default: {
        fontFamily: "'Segoe UI', system-ui, 'Open Sans', 'Noto Sans', 'Liberation Sans', sans-serif",
        fontSizes: { small: 12, default: 14, medium: 15, large: 18, extraLarge: 24 },
        fontWeights: { lighter: 400, default: 400, bolder: 600 },
      },
      monospace: {
        fontFamily: "Consolas, 'DejaVu Sans Mono', monospace",
        fontSizes: { small: 12, default: 13, medium: 14, large: 18, extraLarge: 24 },
        fontWeights: { lighter: 400, default: 400, bolder: 600 },
      },
    },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    containerStyles: {
      default: style(theme.card),
      emphasis: style(theme.emphasis),
      warning: style(theme.caution),
    },
    textStyles: { heading: { size: 'default', weight: 'bolder', isSubtle: false, color: 'default' } },
    actions: {
      maxActions: 6,
      spacing: 'medium',
      buttonSpacing: 8,
      actionsOrientation: narrow ? 'vertical' : 'horizontal',
      actionAlignment: narrow ? 'stretch' : 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    },
    adaptiveCard: { allowCustomStyle: false },
  };
}
