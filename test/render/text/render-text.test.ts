import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryAnswer } from '../../../src/answer/build.ts';
import type { Answer } from '../../../src/answer/model.ts';
import { quote } from '../../../src/answer/quote.ts';
import { renderText } from '../../../src/render/text/render-text.ts';
import { summaryOf } from '../../../src/render/text/summary.ts';
import { makeKnowledge } from '../../helpers/knowledge.ts';

const knowledge = makeKnowledge({
  guides: [
    {
      id: 'full',
      title: 'The **Full** disk',
      summary: 'It is full.',
      messages: ['There is **no** space.'],
      codes: [{ id: 100050 }],
      cautions: ['Data can go.'],
      links: [{ title: 'Read on', url: 'https://example.org/more' }],
      causes: [
        {
          title: 'Too small',
          why: 'The folder is small.',
          steps: [
            {
              do: 'Press **Next**.',
              command: 'Get-Item **x**',
              path: 'C:\\Scratch',
              note: 'Be patient.',
              caution: 'Jobs stop.',
              link: { title: 'Page', url: 'https://example.org/page' },
              beyondSource: true,
            },
            { procedure: 'restart', when: 'It hangs.' },
          ],
        },
        { title: 'Too old', steps: [{ do: 'Update.' }] },
      ],
    },
    { id: 'other', title: 'Other' },
  ],
  procedures: [
    {
      id: 'restart',
      title: 'Restart the service',
      cautions: ['Ask first.'],
      steps: [{ do: 'Stop.' }, { do: 'Start.' }],
    },
  ],
  catalogue: [{ id: 'mars-1', code: 1 }],
});
const entry = (id: string): Answer => {
  const found = knowledge.entries.get(id);
  if (!found) throw new Error(`no entry ${id}`);
  return entryAnswer(found, knowledge, [{ id: 'other', title: 'Other' }]);
};

describe('an entry as text', () => {
  it('says everything that the answer holds', () => {
    const answer = {
      ...entry('full'),
      certainty: { confidence: 0.9, words: 'Very likely (90%)', matched: ['ID 100050'] },
    };
    const text = renderText({ answers: [{ ...answer, excerpt: quote('pasted\n**bold**') } as Answer], notice: 'Cut.' });
    expect(text).toMatchInlineSnapshot(`
      "The Full disk
      Very likely (90%). Matched: ID 100050
      Codes: ID 100050 (0x186D2)

      It is full.

      From your paste
      > pasted
      > **bold**

      Message
      - There is **no** space.

      Caution: Data can go.

      Cause 1 of 2: Too small
      The folder is small.
      1. Press Next.
         Caution: Jobs stop.
             Get-Item **x**
             C:\\Scratch
         Note: Be patient.
         This step is ours; it isn't in Microsoft's documents.
         Page: https://example.org/page
      2. Restart the service
         When: It hangs.
         Caution: Ask first.
         2.1 Stop.
         2.2 Start.

      Cause 2 of 2: Too old
      1. Update.

      Links
      - Read on: https://example.org/more

      Sources
      - The article, Section, dated 2024-05-28: https://example.org/article
      Reviewed 2026-01-02

      It could also be
      - Other (send: show other)

      ----------

      Cut.
      "
    `);
  });

  it("ends with a team's notes, as they are", () => {
    const answer = entry('other');
    if (answer.kind !== 'entry') throw new Error('no entry');
    const teamNotes = ['Ask **Anna** first.', 'Then Ben.'];
    const text = renderText({ answers: [{ ...answer, entry: { ...answer.entry, teamNotes } }] });
    expect(text).toContain('\n\nFrom your team\n- Ask **Anna** first.\n- Then Ben.\n\nSources\n');
    expect(renderText({ answers: [answer] })).not.toContain('From your team');
  });

  it('names the checks to start from when nothing is published', () => {
    const text = renderText({ answers: [entry('mars-1')] });
    expect(text).toContain('Microsoft publishes no action for this error.');
    expect(text).toContain('1. When: The disk is small. Check the free space.');
  });
});

describe('other answers as text', () => {
  const codes = [
    { raw: quote('80070005'), value: '0x80070005 (-2147024891)', symbol: 'X', meaning: 'Denied.', source: 'Tables' },
  ];

  it('lists choices with what to send', () => {
    const certainty = { confidence: 0.5, words: 'Possible (50%)', matched: ['message 80%'] };
    const text = renderText({
      answers: [
        {
          kind: 'choose',
          intro: 'Which?',
          options: [{ entry: { id: 'full', title: 'Full' }, summary: 'It is full.', certainty }],
          codes,
          excerpt: quote('x'),
        },
      ],
    });
    expect(text).toContain('1. Full (send: show full)\n   Possible (50%). Matched: message 80%\n   It is full.');
    expect(text).toContain('- 0x80070005 (-2147024891) X [80070005]: Denied. (source: Tables)');
  });

  it('says the next steps of every answer that has some', () => {
    const next = ['Send **help**.'];
    const answers: Answer[] = [
      { kind: 'decoded', intro: 'Means:', codes, next },
      { kind: 'unknown', intro: 'Unknown.', codes: [], next, related: [{ id: 'full', title: 'Full' }] },
      { kind: 'none', intro: 'None.', next },
    ];
    const text = renderText({ answers });
    expect(text.match(/- Send help\./g)).toHaveLength(3);
    expect(text).toContain('- Full (send: show full)');
  });

  it('says what rows and buttons would do', () => {
    const text = renderText({
      answers: [
        {
          kind: 'info',
          title: 'Title',
          paragraphs: ['Words.'],
          rows: [
            { title: 'Cache', text: '2 entries', ask: 'list cache' },
            { title: 'Full', text: '', entry: 'full' },
          ],
          actions: [
            { kind: 'ask', text: 'help', title: 'Help' },
            { kind: 'open', url: 'https://example.org', title: 'Open' },
            { kind: 'show', entry: 'full', title: 'Full' },
          ],
        },
      ],
    });
    expect(text).toBe(
      'Title\n\nWords.\n\n- Cache: 2 entries (send: list cache)\n- Full (send: show full)\n\n' +
        '- Help (send: help)\n- Open: https://example.org\n- Full (send: show full)\n',
    );
  });

  it('marks every line of a paste as pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (any) => {
        const excerpt = quote(`start ${any} IMPOSTOR\nIMPOSTOR`);
        const text = renderText({
          answers: [{ kind: 'unknown', intro: 'Unknown.', codes: [], excerpt, next: [], related: [] }],
        });
        for (const line of text.split('\n').filter((one) => one.includes('IMPOSTOR'))) expect(line).toMatch(/^> /);
      }),
    );
  });
});

describe('the summary', () => {
  it('is one line of at most 150 characters', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.integer({ min: 1, max: 12 }), (title, count) => {
        const info: Answer = { kind: 'info', title, paragraphs: [], rows: [], actions: [] };
        const summary = summaryOf({ answers: Array.from({ length: count }, () => info) });
        expect(summary.length).toBeLessThanOrEqual(150);
        expect(summary).not.toContain('\n');
      }),
    );
  });

  it('gives the certainty with the title, and counts further answers', () => {
    const certain = {
      ...entry('full'),
      certainty: { confidence: 0.9, words: 'Very likely (90%)', matched: [] },
    } as Answer;
    expect(summaryOf({ answers: [certain, entry('mars-1')] })).toBe('Very likely (90%): The Full disk (and 1 more)');
  });

  it('gives the meaning of a decoded code', () => {
    const code = { raw: quote('5'), value: 'Windows error 5', meaning: 'Denied.' };
    expect(summaryOf({ answers: [{ kind: 'decoded', intro: 'Means:', codes: [code], next: [] }] })).toBe(
      'Windows error 5: Denied.',
    );
  });
});
