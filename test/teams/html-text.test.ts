import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../src/teams/html-text.ts';
import { textOfAttachments } from '../../src/teams/message-text.ts';

describe('htmlToText', () => {
  it.each([
    ['<p>one</p><p>two</p>', 'one\ntwo'],
    ['a<br>b<br/>c', 'a\nb\nc'],
    ['<table><tr><td>ID</td><td>5</td></tr></table>', 'ID\t5'],
    [
      '<b>x</b> &lt;y&gt; &amp;amp; &#39;z&#x27; &nbsp;&unknown; &#0; &#x110000;',
      "x <y> &amp; 'z'  &unknown; &#0; &#x110000;",
    ],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['<p>a</p>\n\n \n<p>b</p>', 'a\n\nb'],
    ['', ''],
  ])('%j -> %j', (html, wanted) => {
    expect(htmlToText(html)).toBe(wanted);
  });

  it('is quick on hostile markup', () => {
    const start = performance.now();
    for (const piece of ['<', '<p', '<br ', '</td', '&#', '\n ', '<p>']) htmlToText(piece.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

describe('textOfAttachments', () => {
  it('takes the first HTML attachment', () => {
    const card = { contentType: 'application/vnd.microsoft.card.adaptive', content: {} };
    expect(textOfAttachments([card, { contentType: 'text/html', content: '<i>x</i>' }])).toBe('x');
    expect(textOfAttachments([card, { contentType: 'text/html', content: 5 }])).toBe('');
    expect(textOfAttachments(undefined)).toBe('');
  });
});
