import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/answer/model.ts';
import { renderBlocks } from '../../../src/render/block-kit/render.ts';
import { escapeText, markup, webAddress } from '../../../src/render/block-kit/safe-text.ts';
import type { BlockMessage } from '../../../src/render/block-kit/types.ts';
import { samples } from '../adaptive-card/samples.ts';
import { buttons, faults, objects, readable, shown, textsOf } from './read.ts';

/** What Slack acts upon where it reads markup. */
const CONTROL = /<[^>]*>|<[!@#]/;
/** Everything unseen; a line feed is wanted. */
const UNSEEN = /(?!\n)[\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

const HOSTILE = [
  '<!channel>',
  '<!here|here> <!everyone>',
  '<@U012AB3CD> <@W1|boss>',
  '<#C024BE7LR|general>',
  '<!subteam^S123|@team>',
  '<!date^1392734382^{date}|x>',
  '<https://evil.example|https://learn.microsoft.com>',
  '[x](https://evil.example|hack><!channel>)',
  'https://evil.example evil.example mailto:a@evil.example @channel @here #general',
  '```\n<!channel>\n```',
  '``` ` ```` *bold* _it_ ~gone~ > quote :skull:',
  '\u202Eevil\u202C \u2066<!channel>\u2069 \u200B<\u200B!channel> \u061C',
  '<b onclick="alert(1)">x</b><script>alert(1)</script><img src=x onerror=alert(1)>',
  '&lt;!channel&gt; &amp;lt;!channel&amp;gt; &#60;!channel&#62;',
  '{"type":"button","action_id":"mars-press-1"}',
  '\uD800 \u0000 \u{E0041}',
];

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

/** Where Slack reads markup, or shows text apart from its box: markup, links, buttons, values. */
function exposed({ blocks }: BlockMessage): unknown[] {
  const links = objects(blocks).filter(({ type }) => type === 'link');
  const runs = objects(blocks)
    .filter(({ type }) => type === 'rich_text_section' || type === 'rich_text_quote')
    .flatMap((one) => textsOf(one, 'text'));
  return [textsOf(blocks, 'mrkdwn'), textsOf(blocks, 'header'), links, runs, buttons({ text: '', blocks })];
}

describe('pasted text', () => {
  it.each(HOSTILE)('%j stays in its box', (text) => {
    const drawn = renderBlocks(pasted(text));
    expect(faults(drawn)).toEqual([]);
    expect(exposed(drawn)).toEqual(exposed(renderBlocks(pasted('E'))));
    expect(drawn.text).not.toMatch(CONTROL);
    for (const one of textsOf(drawn.blocks, 'mrkdwn')) expect(one).not.toMatch(CONTROL);
  });

  it('is shown as it is', () => {
    const box = (text: string) =>
      objects(renderBlocks(pasted(text)).blocks)
        .filter(({ type }) => type === 'rich_text_preformatted')
        .flatMap((one) => textsOf(one, 'text'));
    expect(box('<!channel> & ``` <b>*x*</b>')).toContain('<!channel> & ``` <b>*x*</b>');
    expect(box('abc\u202Etxt.exe\u202C x')).toContain('abctxt.exe x');
    expect(box('one\ntwo')).toContain('one\ntwo');
  });

  it('is not in the text beside the blocks, but for a plain code', () => {
    const { text } = renderBlocks(samples['hostile'] ?? { answers: [] });
    expect(text).toContain("This looks like an error, but it isn't one I know.");
    expect(text).not.toMatch(/evil|javascript|press me|CBP_E|script/);
    expect(renderBlocks(samples['decoded'] ?? { answers: [] }).text).toContain(
      '0x80070005 (-2147024891) E_ACCESSDENIED',
    );
  });

  it('never hides, turns around, mentions, links or makes markup, whatever it is', () => {
    const plain = exposed(renderBlocks(pasted('E')));
    const nasty = fc.constantFrom(
      '<',
      '>',
      '|',
      '!channel',
      '@U1',
      '```',
      '*',
      '_',
      ':x:',
      '\u202e',
      '\n',
      '\0',
      '\ud800',
      '&',
    );
    const text = fc
      .array(fc.oneof(nasty, fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 8 })), {
        maxLength: 20,
      })
      .map((parts) => `E${parts.join('')}`);
    fc.assert(
      fc.property(text, (given) => {
        const drawn = renderBlocks(pasted(given));
        expect(faults(drawn)).toEqual([]);
        expect(exposed(drawn)).toEqual(plain);
        expect(drawn.text).not.toMatch(CONTROL);
        expect(readable(drawn)).not.toMatch(UNSEEN);
        expect(JSON.stringify(drawn)).not.toMatch(/\\ud[89a-f]/);
      }),
    );
  });

  it('is cut when long, and says so', () => {
    expect(readable(renderBlocks(pasted('word '.repeat(5000))))).toContain('word…');
    const lines = readable(renderBlocks(pasted(Array.from({ length: 50 }, (_, line) => `l${line}`).join('\n'))));
    expect(lines).toContain('l7\n…');
    expect(lines).not.toContain('l8\n');
  });
});

describe('an address', () => {
  it.each([
    ['https://a.example/x?q=[y]', 'https://a.example/x?q=[y]'],
    ['http://a.example/a b', 'http://a.example/a%20b'],
    ['https://a.example/x|hack><!channel>', 'https://a.example/x%7Chack%3E%3C!channel%3E'],
    ['https://a.example/?q=<a|b>#c|<d>', 'https://a.example/?q=%3Ca%7Cb%3E#c%7C%3Cd%3E'],
    ['https://a.com|hack><!channel>', undefined],
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
  const info = (title: string, text: string) =>
    renderBlocks({ answers: [{ kind: 'info', title: 'T', paragraphs: [], rows: [{ title, text }], actions: [] }] });

  it('is markup where it can be said so without a change, with nothing in it to act upon', () => {
    expect(textsOf(info('a < b & c', 'Send **list**.').blocks, 'mrkdwn')).toEqual(['*a &lt; b &amp; c*\nSend *list*.']);
    expect(textsOf(info('CBP_E_1: x', '').blocks, 'mrkdwn')).toEqual(['*CBP_E_1: x*']);
  });

  it.each(['*.blob.core.windows.net', 'a `b`', '~x', '_x_', 'a :skull: b', '**'])('%s is literal instead', (title) => {
    const drawn = info(title, 'Send **list**.');
    expect(textsOf(drawn.blocks, 'mrkdwn')).toEqual([]);
    expect(textsOf(drawn.blocks, 'plain_text')).toContain(`${title}\nSend list.`);
  });

  it('as markup shows just what was meant', () => {
    const part = fc.constantFrom(
      '**',
      '*',
      ' ',
      '_',
      '<',
      '>',
      '&',
      '&lt;',
      '<!channel>',
      '`',
      ':a:',
      '~',
      'x',
      '1',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join('').trim();
        const written = markup(text);
        if (written === undefined) return;
        expect(written).not.toMatch(CONTROL);
        expect(shown(written)).toBe(text.replaceAll('\n\n\n', '\n\n').replaceAll('**', ''));
      }),
    );
    expect(escapeText('&lt;<!here>')).toBe('&amp;lt;&lt;!here&gt;');
  });
});
