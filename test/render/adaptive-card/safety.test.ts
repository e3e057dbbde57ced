import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/answer/model.ts';
import { renderCard } from '../../../src/render/adaptive-card/render.ts';
import { webAddress } from '../../../src/render/adaptive-card/safe-text.ts';
import { samples } from './samples.ts';
import { sdkComplaints } from './sdk.ts';
import { cardFaults, objects, ofType, readable } from './walk.ts';

const MENTION = /<\s*\/?\s*at\b/i;
/** Everything unseen; a line feed inside a run is wanted. */
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Default_Ignorable_Code_Point}]/u;
const TEMPLATE = /\{\{/;

function pasted(text: string): Reply {
  const quoted = { quoted: text };
  const codes = [{ raw: quoted, value: text }];
  const certainty = { confidence: 1, words: 'Likely', matched: [text] };
  const option = { entry: { id: 'a', title: 'A' }, certainty };
  return {
    answers: [
      { kind: 'unknown', intro: 'Unknown', codes, excerpt: quoted, next: [], related: [] },
      { kind: 'decoded', intro: 'Decoded', codes, excerpt: quoted, next: [] },
      { kind: 'choose', intro: 'Choose', options: [option, option], excerpt: quoted, codes },
    ],
  };
}

/** The texts that a client reads as Markdown or shows on a button. */
function markup(reply: Reply): string[] {
  const card = renderCard(reply);
  const blocks = ofType(card, 'TextBlock').map((one) => String(one['text']));
  const titles = objects(card).flatMap((one) => (typeof one['title'] === 'string' ? [one['title']] : []));
  return [...blocks, ...titles, card.fallbackText];
}

describe('pasted text', () => {
  const hostile = samples['hostile'] ?? { answers: [] };

  it('is shown as it is, in a fixed pitch', () => {
    const text = readable(renderCard(hostile));
    for (const part of [
      '[press me](javascript:alert(1)) **bold** _it_ `code` # h',
      '![x](https://evil.example/x.png) <img src=x onerror=alert(1)> <script>alert(1)</script>',
      'abctxt.exe x zz',
      '{{DATE(2026-01-01T00:00:00Z,SHORT)}}',
      '&lt;b&gt;',
    ]) {
      expect(text).toContain(part);
    }
    for (const run of ofType(renderCard(hostile), 'TextRun')) {
      if (String(run['text']).includes('evil')) expect(run['fontType']).toBe('monospace');
    }
  });

  it('mentions nobody', () => {
    expect(JSON.stringify(renderCard(hostile))).not.toMatch(MENTION);
    expect(readable(renderCard(hostile))).toContain('‹at>Everyone‹/at>');
  });

  it('stays in runs: neither headings nor links nor buttons hold any of it', () => {
    for (const text of markup(hostile)) expect(text).not.toMatch(/evil|javascript|press me|CBP_E/);
  });

  it('never hides, turns around, mentions or makes markup, whatever it is', () => {
    const plain = markup(pasted('x'));
    const nasty = fc.constantFrom(
      '<at>',
      '</AT >',
      '<\u200bat>',
      '\u202e',
      '{{DATE(',
      '**',
      '](',
      '\n',
      '\u0000',
      '\ud800',
      'é',
    );
    const text = fc.array(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 30 });
    fc.assert(
      fc.property(text, (parts) => {
        const reply = pasted(parts.join(''));
        const card = renderCard(reply);
        expect(markup(reply)).toEqual(plain);
        expect(cardFaults(card)).toEqual([]);
        for (const run of ofType(card, 'TextRun')) {
          expect(run['text']).not.toMatch(MENTION);
          expect(run['text']).not.toMatch(UNSEEN);
          expect(run['text']).not.toMatch(TEMPLATE);
          expect(String(run['text']).isWellFormed()).toBe(true);
        }
      }),
    );
  });

  it('is cut when long, and says so', () => {
    const long = readable(renderCard(pasted('word '.repeat(5000))));
    expect(long).toContain('word…');
    const lines = readable(renderCard(pasted(Array.from({ length: 50 }, (_, line) => `l${line}`).join('\n'))));
    expect(lines).toContain('l4\n…');
    expect(lines).not.toContain('l5\n');
  });
});

describe('an address', () => {
  it.each([
    ['https://a.example/x(1)?q=[y]', 'https://a.example/x%281%29?q=[y]'],
    ['http://a.example/a b', 'http://a.example/a%20b'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['file:///c:/x', undefined],
    ['https://user:secret@a.example/', undefined],
    ['/relative', undefined],
    [`https://a.example/${'x'.repeat(2000)}`, undefined],
  ])('%s becomes %s', (given, expected) => {
    expect(webAddress(given)).toBe(expected);
  });
});

describe('our own text', () => {
  it('is literal in headings and link titles too', () => {
    const title = 'C:\\Program Files\\* [x](https://evil.example) _a_ <b> # 1';
    const reply: Reply = { answers: [{ kind: 'info', title, paragraphs: [], rows: [], actions: [] }] };
    const card = renderCard(reply);
    expect(sdkComplaints(card)).toEqual([]);
    expect(ofType(card, 'TextBlock')[0]?.['text']).toBe(
      'C:\\\\Program Files\\\\\\* \\[x\\](https://evil.example) \\_a\\_ \\<b> # 1',
    );
  });
});
