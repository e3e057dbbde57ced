import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../src/teams/html-text.ts';
import { actedMessage, quotedText, textOfAttachments } from '../../src/teams/message-text.ts';

const html = (content: string) => actedMessage({ id: '1', body: { contentType: 'html', content } }).text;
const withAttachment = (contentType: string, content: unknown) =>
  actedMessage({ body: { contentType: 'html', content: '' }, attachments: [{ contentType, content }] }).text;

describe('a message that was acted on', () => {
  it('as text is taken as it is', () => {
    const body = { contentType: 'text', content: 'a < b & <b>c</b>' };
    expect(actedMessage({ id: '7', replyToId: '5', body })).toEqual({ id: '7', root: '5', text: 'a < b & <b>c</b>' });
  });

  it('keeps the lines of a code block and of a table', () => {
    expect(html('<p>see</p><codeblock class="Bash"><code>one<br>two &lt;x&gt;</code></codeblock>')).toBe(
      'see\none\ntwo <x>',
    );
    expect(html('text<ul><li>one</li><li>two</li></ul><p>three</p>')).toBe('text\none\ntwo\n\nthree');
    expect(html('<pre>a\n  b</pre><table><tr><td>ID</td><td>5</td></tr></table>')).toBe('a\n  b\nID\t5');
  });

  it('begins with its subject', () => {
    expect(actedMessage({ subject: 'Backup failed', body: { contentType: 'text', content: '0x1' } }).text).toBe(
      'Backup failed\n0x1',
    );
  });

  it('has what it forwards and what it answers to', () => {
    const forwarded = JSON.stringify({ originalMessageContent: '<p>one&nbsp;<b>two</b></p>' });
    expect(withAttachment('forwardedMessageReference', forwarded)).toBe('one two');
    expect(withAttachment('messageReference', JSON.stringify({ messagePreview: 'three' }))).toBe('three');
    expect(html('<blockquote itemtype="http://schema.skype.com/Reply"><p>four</p></blockquote><p>five</p>')).toBe(
      'four\n\nfive',
    );
  });

  it('has what a card says, without its buttons', () => {
    const card = {
      type: 'AdaptiveCard',
      body: [
        { type: 'TextBlock', text: 'Alert' },
        { type: 'FactSet', facts: [{ title: 'Code', value: '0x80070005' }] },
        { type: 'RichTextBlock', inlines: ['plain', { type: 'TextRun', text: 'run' }] },
        { type: 'ColumnSet', columns: [{ items: [{ type: 'TextBlock', text: 'deep' }] }] },
      ],
      actions: [{ type: 'Action.Submit', title: 'Press', data: { text: 'secret' } }],
    };
    for (const content of [card, JSON.stringify(card)]) {
      const text = withAttachment('application/vnd.microsoft.card.adaptive', content);
      expect(text.split('\n')).toEqual(['Alert', 'Code', '0x80070005', 'plain', 'run', 'deep']);
    }
    const hero = { title: 'T', text: 'x<br>y', buttons: [{ title: 'no' }] };
    expect(withAttachment('application/vnd.microsoft.card.hero', hero)).toBe('T\nx\ny');
  });

  it('says the same thing once', () => {
    const attachments = [{ contentType: 'text/html', content: '<p>same</p>' }];
    expect(actedMessage({ body: { contentType: 'text', content: 'same' }, attachments }).text).toBe('same');
  });

  it.each([
    undefined,
    null,
    'x',
    [],
    { body: 5 },
    { body: { content: 7 } },
    { attachments: [null, 5, { contentType: 'forwardedMessageReference', content: '{"a":' }] },
    {
      attachments: [
        { contentType: 'messageReference', content: '[]' },
        { contentType: 'x/y', content: 'z' },
      ],
    },
  ])('is empty when it has another shape (%#)', (payload) => {
    expect(actedMessage(payload).text).toBe('');
  });

  it('is bounded in every direction', () => {
    let deep: unknown = { text: 'bottom' };
    for (let level = 0; level < 5_000; level++) deep = { items: [deep] };
    expect(withAttachment('application/vnd.microsoft.card.adaptive', deep)).toBe('');
    const wide = Array.from({ length: 100_000 }, (_, at) => ({ text: `t${at}` }));
    expect(withAttachment('application/vnd.microsoft.card.adaptive', wide).split('\n')).toHaveLength(500);
    expect(html('x'.repeat(1_000_000))).toHaveLength(200_000);
  });
});

describe('what a reply quotes', () => {
  it('is found in the HTML of the message', () => {
    const content = '<blockquote itemid="1"><strong>Ben</strong><p>0x1FC07</p></blockquote><p>mine</p>';
    expect(quotedText([{ contentType: 'text/html', content }])).toBe('Ben\n0x1FC07');
    expect(quotedText([{ contentType: 'text/html', content: '<p>mine</p>' }])).toBe('');
    expect(quotedText(undefined)).toBe('');
  });
});

describe('HTML', () => {
  it.each([
    ['<script>alert("x")</script>after', 'after'],
    ['<STYLE>p{}</STYLE>after', 'after'],
    ['a<!-- <b>hidden</b> -->b', 'ab'],
    ['<!-- never closed', ''],
    ['<script>never closed', ''],
    ['<img alt="a > b" src=x onerror=alert(1)>text', 'text'],
    ['<<b>script>alert(1)<</b>/script>', 'script>alert(1)/script>'],
    ['<scr<script></script>ipt>x', 'script>x'],
    ['<b', 'b'],
    ['a <b c', 'a b c'],
    ['5 <6', '5 <6'],
    ['<?xml version="1.0"?><!DOCTYPE html>x', 'x'],
    ['&lt;at&gt;All&lt;/at&gt;', '<at>All</at>'],
  ])('%j -> %j', (given, wanted) => {
    expect(htmlToText(given)).toBe(wanted);
  });

  it('leaves no tag behind, whatever it is made of', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      '"',
      "'",
      '!',
      '--',
      'b',
      'script',
      'at',
      ' ',
      '=',
      '\n',
      '<b>',
      '</b>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(htmlToText(pieces.join(''))).not.toMatch(/<[a-z/!?]/i);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is quick on hostile markup', () => {
    const start = performance.now();
    const pieces = [
      '<',
      '<p',
      '<p ',
      '<p "',
      "<p '",
      '<p>',
      '</td',
      '<!--',
      '<script>',
      '<a b="<c',
      '&#',
      '\n ',
      '<blockquote',
    ];
    for (const piece of pieces) textOfAttachments([{ contentType: 'text/html', content: piece.repeat(60_000) }]);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
