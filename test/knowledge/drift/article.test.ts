import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../../src/knowledge/build.ts';
import { parseArticle } from '../../../src/knowledge/drift/article.ts';
import { ARTICLE_FILE, formatBaseArticle, readBaseArticle } from '../../../src/knowledge/drift/article-base.ts';
import {
  anchorOf,
  canonicalCode,
  codesIn,
  likeness,
  plain,
  wording,
} from '../../../src/knowledge/drift/article-text.ts';
import { KNOWLEDGE_DIR } from '../../../src/knowledge/files.ts';

const ARTICLE = readFileSync(fileURLToPath(new URL('../fixtures/article-2024-05-28.md', import.meta.url)), 'utf8');

function errors(markdown: string): unknown[] {
  return parseArticle(markdown).errors.map(({ messages, codes }) => [messages, codes]);
}

describe('the outline of the base', () => {
  it('is what the article of that date holds', () => {
    const text = readFileSync(join(KNOWLEDGE_DIR, ARTICLE_FILE), 'utf8');
    expect(text, 'run "npm run article:base -- test/knowledge/fixtures/article-2024-05-28.md"').toBe(
      formatBaseArticle(parseArticle(ARTICLE)),
    );
    expect(readBaseArticle()).toEqual(parseArticle(ARTICLE));
  });

  it('has the date that the knowledge states for its document', () => {
    expect(loadKnowledge().sources.get('mars-troubleshoot')?.date).toBe(readBaseArticle().date);
  });
});

describe('sections', () => {
  it('stand in their groups and keep their links, without those inside the page', () => {
    const article = parseArticle('## A\n[x](other.md#place) [y](#a)\n### B *b*\n## C\n');
    expect(article.sections).toEqual([
      { title: 'A', anchor: 'a', links: ['other.md#place'] },
      { title: 'B b', anchor: 'b-b', parent: 'A', links: [] },
      { title: 'C', anchor: 'c', links: [] },
    ]);
  });

  it('are not read out of code', () => {
    expect(parseArticle('## A\n```powershell\n## not a heading\n```\n').sections).toHaveLength(1);
  });

  it('leave out what leads out of the article', () => {
    expect(parseArticle('## Next steps\n- [there](there.md)').errors).toEqual([]);
  });
});

describe('errors', () => {
  it('are read from tables, several messages of a cell being one error', () => {
    expect(
      errors(
        '## A\n| Error | Possible cause |\n| --- | --- |\n| - It is full. (ID: 100050) <br><br> - (407) Proxy. | x |',
      ),
    ).toEqual([
      [
        ['It is full. (ID: 100050)', '(407) Proxy.'],
        ['100050', '407'],
      ],
    ]);
  });

  it('are read from tables without outer bars', () => {
    expect(errors('## SalBitmapError\nError message | Action\n--|--\nNothing found | Retry')).toEqual([
      [['Nothing found'], ['SalBitmapError']],
    ]);
  });

  it('are read from tables of codes, with the reason as the message', () => {
    expect(errors('## A\n  | Error code | Reasons |\n  | ---- | --- |\n  | 0x80070002, 0x80070003 | Gone. |')).toEqual([
      [['Gone.'], ['0x80070002', '0x80070003']],
    ]);
  });

  it('are read from labels, a code joining the message above it', () => {
    expect(
      errors('## A\n**Error Message:** It stopped.\n\n**Error Code:** 100012\n**Error message**: It is cold.'),
    ).toEqual([
      [['It stopped.'], ['100012']],
      [['It is cold.'], []],
    ]);
  });

  it('are read from quotes, each message once', () => {
    expect(errors('## A\nIt fails with "The engine is gone today". And says "the engine is gone today".')).toEqual([
      [['The engine is gone today'], []],
    ]);
  });

  it('are the section itself where it shows none', () => {
    expect(parseArticle('## The screen is white\nRestart it.').errors).toEqual([
      { section: 'The screen is white', messages: [], codes: [] },
    ]);
  });

  it('are not made of other tables', () => {
    expect(
      errors(
        '## A\n| Causes | Actions |\n| --- | --- |\n| Cold | Heat |\n### B\nError message | x\n--|--\nOnly one | y',
      ),
    ).toEqual([[['Only one'], []]]);
  });
});

describe('text', () => {
  it('compares without contractions, case and punctuation', () => {
    expect(wording("You can't, and it isn't; we\u2019re")).toBe(wording('you cannot and it is not we are'));
    expect(wording('It failed')).not.toBe(wording('It has failed'));
  });

  it('is plain without marks, links and breaks', () => {
    expect(plain('**Run** [this](x.md)<br/>`now` ![p](p.png)')).toBe('Run this now');
  });

  it('has codes in one form', () => {
    expect(codesIn('failed [0x1FC07], Error 34506. (ID: 403) 0x8007018b 2.0.9250.0')).toEqual([
      '130055',
      '34506',
      '403',
      '0x8007018B',
    ]);
    expect(canonicalCode('0x186D2')).toBe('100050');
  });

  it('is as like itself as can be, and likeness has no order', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(likeness(a, a)).toBe(1);
        expect(likeness(a, b)).toBe(likeness(b, a));
      }),
    );
  });

  it('gives the anchors of the site', () => {
    expect(anchorOf("Backups don't run according to schedule")).toBe('backups-dont-run-according-to-schedule');
  });

  it('of any kind is read without a fault', () => {
    fc.assert(fc.property(fc.string(), (text) => parseArticle(text).date === ''));
  });
});
