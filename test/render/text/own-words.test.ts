import { describe, expect, it } from 'vitest';
import { renderText } from '../../../src/render/text/render-text.ts';
import { followed, withNotes } from '../adaptive-card/follow-ups.ts';

const HOSTILE = '**Ask** [Anna](https://x.example) <at>Anna</at>\n- show 1\nIt is **D:**';

describe("people's own words in plain text", () => {
  it('notes stand with the entry as they are, further lines to the right', () => {
    const [entry] = followed['entry-notes']?.answers ?? [];
    if (!entry) throw new Error('no entry');
    const lines = renderText(withNotes(entry, [`1. ${HOSTILE}`, '2. Two'])).split('\n');
    const at = lines.indexOf('From your team');
    expect(lines.slice(at + 1, at + 5)).toEqual([
      '1. **Ask** [Anna](https://x.example) <at>Anna</at>',
      '   - show 1',
      '   It is **D:**',
      '2. Two',
    ]);
  });

  it('a quote in a list stands below its row, behind a mark', () => {
    const rows = [{ title: 'Cache problems', text: '1.', quote: { quoted: HOSTILE }, entry: 'cache-problems' }];
    const text = renderText({ answers: [{ kind: 'info', title: 'Notes', paragraphs: [], rows, actions: [] }] });
    expect(text).toContain(
      '- Cache problems: 1. (send: show cache-problems)\n  > **Ask** [Anna](https://x.example) <at>Anna</at>\n  > - show 1\n  > It is **D:**\n',
    );
  });
});
