import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderBlocks } from '../../../src/render/block-kit/render.ts';
import { samples } from '../adaptive-card/samples.ts';
import { buttons, faults, objects, opened, pressed, readable, textsOf } from './read.ts';

const GOLDEN = path.join(import.meta.dirname, 'golden');
/** `UPDATE_GOLDEN=1 npm test` writes the messages anew; look at the difference before committing it. */
const update = process.env['UPDATE_GOLDEN'] === '1';

const replyOf = (name: string) => {
  const reply = samples[name];
  if (reply === undefined) throw new Error(`no sample ${name}`);
  return reply;
};
const sample = (name: string, part?: string) => renderBlocks(replyOf(name), { part });

describe.each(Object.entries(samples))('the message %s', (name, reply) => {
  it('is one that Slack takes, with all that its buttons open', () => {
    for (const drawn of opened(reply)) expect(faults(drawn)).toEqual([]);
  });

  it('is the golden one', () => {
    const file = path.join(GOLDEN, `${name}.json`);
    const drawn = `${JSON.stringify(opened(reply), null, 2)}\n`;
    if (update) writeFileSync(file, drawn);
    expect(existsSync(file), `${file} is missing: run with UPDATE_GOLDEN=1`).toBe(true);
    expect(drawn).toBe(readFileSync(file, 'utf8'));
  });
});

describe('an entry', () => {
  it('begins with its title, how sure it is and why, and the codes', () => {
    expect(readable(sample('entry')).split('\n').slice(0, 3)).toEqual([
      'The cache (scratch) folder is missing, full or damaged',
      'Very likely (94%) · Matched: ID 100050, message 94%',
      'Codes: ID 100050 (0x186D2) · 0x80070070 · HTTP 407',
    ]);
  });

  it('opens the likeliest cause and keeps the others behind buttons that say which', () => {
    const text = readable(sample('entry'));
    expect(text).toContain('Cause 1 of 2, the likeliest: The volume is almost full');
    expect(text).toContain('net stop obengine');
    expect(text).toContain('Cause 2 of 2: A firewall is in the way of *.blob.core.windows.net');
    expect(text).not.toContain('*.backup.windowsazure.com');
    const second = buttons(sample('entry')).find((one) => one.text.text === 'Show cause 2');
    expect(second).toMatchObject({
      accessibility_label: 'Show cause 2: A firewall is in the way of *.blob.core.windows.net',
    });
    expect(readable(sample('entry', 'cause-2'))).toContain('*.blob.core.windows.net\n*.backup.windowsazure.com');
  });

  it('gives what is copied letter for letter, hosts of one step in one box', () => {
    const boxes = [sample('entry'), sample('entry', 'cause-2')]
      .flatMap(({ blocks }) => objects(blocks))
      .filter(({ type }) => type === 'rich_text_preformatted')
      .flatMap((box) => textsOf(box, 'text'));
    expect(boxes).toEqual([
      'Backup failed.\nThe agent was unable to find the cache folder. (ID: 100050)',
      'C:\\Program Files\\Microsoft Azure Recovery Services Agent\\Scratch',
      'net stop obengine',
      'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows Azure Backup\\Config : ScratchLocation',
      'Start-Service obengine',
      '*.blob.core.windows.net\n*.backup.windowsazure.com',
    ]);
  });

  it('says cautions in words, before what they warn of can be copied', () => {
    const text = readable(sample('entry'));
    expect(text).toContain('Caution: Do not delete the folder');
    expect(text.indexOf('Caution: A wrong value')).toBeLessThan(text.indexOf('ScratchLocation'));
  });

  it('says which step is ours, where the rest comes from and when it was reviewed', () => {
    expect(readable(sample('entry', 'cause-2'))).toContain(
      "2. Try again.\nThis step is ours; it isn't in Microsoft's documents.",
    );
    expect(readable(sample('entry'))).toContain(
      'Source: Troubleshoot the agent, sections “Cache”, “Before you start”, dated 2024-05-28 and 1 more source. Reviewed 2026-11-22.',
    );
    expect(buttons(sample('entry')).at(-1)).toMatchObject({
      text: { text: 'Open the source' },
      url: 'https://learn.microsoft.com/azure/backup/backup-azure-mars-troubleshoot',
    });
  });

  it('has messages, links, related errors and all sources behind one button', () => {
    const text = readable(sample('entry', 'more'));
    expect(text).toContain('There is not enough **space** on <Volume>.');
    expect(text).toContain('• [How the cache works](https://learn.microsoft.com/azure/backup/cache)');
    expect(text).toContain('Not enough shadow copy storage');
    expect(text).toContain('• Posts of administrators');
  });

  it('leads back from a part, and on to the next cause, with the choices that the person came from', () => {
    const options = ['cache-problems', 'shadow-copy-storage', 'sal-low-disk-space', 'unable-to-connect'];
    expect(pressed(sample('entry', 'cause-1'))).toEqual([
      { v: 1, do: 'show', entry: 'cache-problems', options, part: 'cause-2' },
      { v: 1, do: 'show', entry: 'cache-problems', options },
    ]);
  });

  it.each(['cause-3', 'cause-1.9', 'checks', 'nonsense'])('is shown whole where it has no part %s', (part) => {
    expect(sample('entry', part)).toEqual(sample('entry'));
  });

  it('offers the other likely entries, each with the way back', () => {
    const options = ['cache-problems', 'shadow-copy-storage', 'sal-low-disk-space', 'unable-to-connect'];
    expect(pressed(sample('entry'))).toContainEqual({ v: 1, do: 'show', entry: 'sal-low-disk-space', options });
  });
});

describe('what a team has written', () => {
  it('stands above the source, as text', () => {
    const sampled = replyOf('entry-asked-for').answers[0];
    const entry =
      sampled?.kind === 'entry' ? [{ ...sampled.entry, teamNotes: ['Ask <!channel> *first*.', 'Then Ben.'] }] : [];
    const drawn = entry.map((one) => renderBlocks({ answers: [{ kind: 'entry', entry: one, others: [] }] }));
    for (const one of drawn) {
      expect(faults(one)).toEqual([]);
      expect(readable(one)).toMatch(/From your team:\n• Ask <!channel> \*first\*\.\n• Then Ben\.\nSource: /);
      expect(textsOf(one.blocks, 'mrkdwn').join()).not.toContain('channel');
      expect(one.text).not.toContain('<!channel>');
    }
    expect(drawn).toHaveLength(1);
  });
});

describe('a walkthrough', () => {
  it('shows one step with its question and its buttons, the likeliest marked', () => {
    const drawn = sample('walk-last-cause');
    expect(pressed(drawn).map((data) => data.do === 'walk' && data.press)).toContain('solved');
    expect(buttons(drawn).map((one) => 'style' in one)).toEqual(buttons(drawn).map((_, index) => index === 0));
  });

  it('ends with a summary in one box, ready to copy', () => {
    const boxes = objects(sample('walk-summary').blocks).filter(({ type }) => type === 'rich_text_preformatted');
    expect(boxes.flatMap((box) => textsOf(box, 'text'))).toEqual([expect.stringContaining('Not solved: ')]);
  });
});

describe('the other kinds', () => {
  it('choose: one button for each option, with all options to come back to', () => {
    const options = ['cache-problems', 'shadow-copy-storage', 'sal-low-disk-space', 'slow-backup'];
    expect(pressed(sample('choose'))).toEqual(options.map((entry) => ({ v: 1, do: 'show', entry, options })));
    expect(readable(sample('choose'))).toContain('Very likely (94%) · Matched: ID 100050, message 94%');
  });

  it('several: the first open, later entries behind their names, the notice last', () => {
    const text = readable(sample('several')).split('\n');
    expect(text.slice(0, 2)).toEqual([
      'CBP_E_1: It failed.',
      'The first of 4 problems in your paste; the others are further down.',
    ]);
    expect(text).toContain('Also in your paste: The cache (scratch) folder is missing, full or damaged');
    expect(text).toContain('1. Cache problems');
    expect(text.at(-1)).toBe('Your paste was long: I read 20,000 of its 30,000 characters.');
  });

  it('help: no button for what is no web address', () => {
    expect(buttons(sample('help')).map((one) => one.text.text)).toEqual(['Topics', 'An example', 'The article']);
  });

  it('a list: a button at each line', () => {
    expect(pressed(sample('list'))).toEqual([
      { v: 1, do: 'show', entry: 'cache-problems' },
      { v: 1, do: 'show', entry: 'sal-low-disk-space' },
    ]);
  });

  it('an empty reply has no blocks', () => {
    expect(renderBlocks({ answers: [] }).blocks).toEqual([]);
  });
});
