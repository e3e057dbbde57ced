import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inline, literal, withoutMarks } from '../../../src/render/adaptive-card/inline.ts';
import { clean, cut, escapeMarkdown } from '../../../src/render/adaptive-card/safe-text.ts';
import type { TextRun } from '../../../src/render/adaptive-card/types.ts';

const words = (runs: TextRun[]) => runs.map(({ text }) => text).join('');
const bold = (runs: TextRun[]) => runs.filter(({ weight }) => weight === 'bolder').map(({ text }) => text);
const text = fc
  .array(fc.oneof(fc.constantFrom('**', '*', ' ', '\\', '_', '{{', '1.', '#'), fc.string({ maxLength: 6 })))
  .map((parts) => parts.join(''));

describe('bold marks', () => {
  it.each([
    ['Select **Next**, then **Finish**.', ['Next', 'Finish'], 'Select Next, then Finish.'],
    ['*.blob.core.windows.net and *.x', [], '*.blob.core.windows.net and *.x'],
    ['C:\\Scratch\\** and **', [], 'C:\\Scratch\\** and **'],
    ['** not ** bold', [], '** not ** bold'],
    ['**a** ** **b**', ['a', 'b'], 'a ** b'],
    ['', [], ''],
  ])('%s', (given, marked, shown) => {
    expect(bold(inline(given))).toEqual(marked);
    expect(words(inline(given))).toBe(shown);
    expect(withoutMarks(given)).toBe(shown);
  });

  it('lose nothing but themselves', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(words(inline(given))).toBe(withoutMarks(given));
        expect(words(literal(given))).toBe(clean(given));
        expect(inline(given).every((run) => run.text !== '')).toBe(true);
      }),
    );
  });
});

/** What a CommonMark reader makes of backslashes before punctuation. */
const readBack = (escaped: string) => escaped.replace(/\\([!-/:-@[-`{-~])/g, '$1');
/** Marks that would mean something, were they not escaped. */
const ACTIVE = /(?<!\\)(?:\\\\)*[*`[\]<~]|^\s*(?:[#>+-]|\d+[.)])/;

describe('escaping for Markdown', () => {
  it('is undone by a reader and leaves nothing active', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(readBack(escapeMarkdown(given))).toBe(clean(given));
        expect(escapeMarkdown(given)).not.toMatch(ACTIVE);
      }),
    );
  });

  it('leaves ordinary titles alone', () => {
    const title = "The agent can't connect (ID 100050, 407): CBP_E_1 & more - 5%";
    expect(escapeMarkdown(title)).toBe(title);
  });

  it('is undone by the reader of our own page', async () => {
    const page: { cardMarkdown: (text: string) => string } = await import(
      new URL('../../../src/web/card-markdown.js', import.meta.url).href
    );
    const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
    const shown = (html: string) => html.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity);
    fc.assert(
      fc.property(text, (given) => {
        const html = page.cardMarkdown(escapeMarkdown(given));
        expect(html).not.toContain('<');
        expect(shown(html)).toBe(clean(given));
      }),
    );
    expect(page.cardMarkdown('**a** [b\\]](https://c.example/?d&e) [f](javascript:g)')).toBe(
      '<strong>a</strong> <a href="https://c.example/?d&amp;e" target="_blank" rel="noopener noreferrer">b]</a> [f](javascript:g)',
    );
  });
});

describe('cutting', () => {
  it('keeps characters whole and the length within bounds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (given, most) => {
        expect([...cut(given, most)].length).toBeLessThanOrEqual(most);
        expect(cut(given, most).isWellFormed()).toBe(true);
      }),
    );
  });
});
