import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/answer/model.ts';
import { limits } from '../../../src/render/block-kit/limits.ts';
import { renderBlocks } from '../../../src/render/block-kit/render.ts';
import { words } from '../../../src/render/block-kit/words.ts';
import { samples } from '../adaptive-card/samples.ts';

const info = (...paragraphs: string[]): Reply => ({
  answers: [{ kind: 'info', title: 'T', paragraphs, rows: [], actions: [] }],
});
const bytes = (text: string) => Buffer.byteLength(text);
const textOf = (reply: Reply) => renderBlocks(reply).text;
const sample = (name: string) => samples[name] ?? { answers: [] };

describe('the text beside the blocks', () => {
  it('says all of a short reply, escaped', () => {
    expect(textOf(info('a < b & c', '**Send** it.'))).toBe('T\n\na &lt; b &amp; c\n\nSend it.');
  });

  it('tells causes, steps, commands, cautions and links of an entry, the folded ones too', () => {
    const text = textOf(sample('entry'));
    for (const part of [
      'Very likely (94%). Matched: ID 100050, message 94%',
      'Caution: Do not delete the folder',
      'net stop obengine',
      'Cause 2 of 2: A firewall is in the way of *.blob.core.windows.net',
      'How the cache works: https://learn.microsoft.com/azure/backup/cache',
      'There is not enough **space** on &lt;Volume&gt;.',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('Backup failed.');
  });

  it('of a part tells that part', () => {
    const { text } = renderBlocks(sample('entry'), { part: 'cause-2' });
    expect(text).toContain('Cause 2 of 2: A firewall is in the way of *.blob.core.windows.net');
    expect(text).toContain('*.backup.windowsazure.com');
    expect(text).not.toContain('net stop obengine');
  });

  it.each([0, 1])('ends clearly when it is longer than Slack takes (by %i)', (more) => {
    const line = 'é'.repeat(99);
    const lines = Array.from({ length: 19 }, () => line);
    const rest = limits.text - bytes(textOf(info(...lines, 'x'))) + 1 + more;
    const text = textOf(info(...lines, 'x'.repeat(rest)));
    expect(bytes(text)).toBeLessThanOrEqual(limits.text);
    expect(text.endsWith(words.textEnd)).toBe(more === 1);
    expect(text.endsWith(`\n${words.textEnd}`)).toBe(more === 1);
  });

  it('never cuts an escape in two, even in a first line without an end', () => {
    const text = textOf(info());
    expect(text).toBe('T');
    const long = renderBlocks({ answers: [{ kind: 'none', intro: '&€'.repeat(5000), next: [] }] }).text;
    expect(bytes(long)).toBeLessThanOrEqual(limits.text);
    expect(long).toMatch(/^(?:&amp;€)+/);
    expect(long.replaceAll('&amp;', '')).not.toContain('&');
    expect(long.endsWith(words.textEnd)).toBe(true);
  });
});
