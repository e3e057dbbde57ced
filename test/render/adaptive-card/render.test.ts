import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buttonSchema } from '../../../src/answer/actions.ts';
import { renderCard } from '../../../src/render/adaptive-card/render.ts';
import { followed } from './follow-ups.ts';
import { samples } from './samples.ts';
import { sdkComplaints } from './sdk.ts';
import { buttons, cardFaults, objects, ofType, readable } from './walk.ts';

const GOLDEN = path.join(import.meta.dirname, 'golden');
/** `UPDATE_GOLDEN=1 npm test` writes the cards anew; look at the difference before committing it. */
const update = process.env['UPDATE_GOLDEN'] === '1';

const sample = (name: string) => {
  const reply = samples[name];
  if (reply === undefined) throw new Error(`no sample ${name}`);
  return renderCard(reply);
};

describe.each(Object.entries({ ...samples, ...followed }))('the card %s', (name, reply) => {
  it('is clean for the SDK and by our own rules', () => {
    const card = renderCard(reply);
    expect(sdkComplaints(card)).toEqual([]);
    expect(cardFaults(card)).toEqual([]);
  });

  it('is the golden one', () => {
    const file = path.join(GOLDEN, `${name}.json`);
    const drawn = `${JSON.stringify(renderCard(reply), null, 2)}\n`;
    if (update) writeFileSync(file, drawn);
    expect(existsSync(file), `${file} is missing: run with UPDATE_GOLDEN=1`).toBe(true);
    expect(drawn).toBe(readFileSync(file, 'utf8'));
  });

  it('sends only what the desk can read', () => {
    for (const { data } of ofType(renderCard(reply), 'Action.Execute')) {
      expect(buttonSchema.safeParse(data).success).toBe(true);
    }
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

  it('opens the likeliest cause and folds the others under a row that can be pressed', () => {
    const card = sample('entry');
    const hidden = readable({ items: objects(card).filter((one) => one['isVisible'] === false) });
    expect(hidden).toContain('*.blob.core.windows.net\n*.backup.windowsazure.com');
    expect(hidden).not.toContain('net stop obengine');
    const rows = objects(card).filter(({ selectAction }) => selectAction !== undefined);
    expect(rows.map((row) => readable({ row }).split('\n')[0])).toEqual([
      'Cause 2 of 2: A firewall is in the way of *.blob.core.windows.net',
      'More: messages, links, related errors, more sources',
      'Not enough shadow copy storage ›',
    ]);
  });

  it('gives what is copied letter for letter, hosts of one step in one block', () => {
    const blocks = ofType(sample('entry'), 'CodeBlock').map((one) => [one['language'], one['codeSnippet']]);
    expect(blocks).toEqual([
      ['PlainText', 'C:\\Program Files\\Microsoft Azure Recovery Services Agent\\Scratch'],
      ['Dos', 'net stop obengine'],
      ['PlainText', 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows Azure Backup\\Config : ScratchLocation'],
      ['PowerShell', 'Start-Service obengine'],
      ['PlainText', '*.blob.core.windows.net\n*.backup.windowsazure.com'],
    ]);
  });

  it('has the same lines in the fallback of a block, in a fixed pitch', () => {
    for (const block of ofType(sample('entry'), 'CodeBlock')) {
      expect(readable({ block: block['fallback'] })).toBe(block['codeSnippet']);
      expect(JSON.stringify(block['fallback'])).toContain('"fontType":"monospace"');
    }
  });

  it('says cautions in words, before what they warn of', () => {
    const text = readable(sample('entry'));
    expect(text).toContain('Caution: Do not delete the folder');
    expect(text.indexOf('Caution: A wrong value')).toBeLessThan(text.indexOf('ScratchLocation'));
  });

  it('says which step is ours, where the rest comes from and when it was reviewed', () => {
    const text = readable(sample('entry'));
    expect(text).toContain("2. Try again. This step is ours; it isn't in Microsoft's documents.");
    expect(text).toMatch(/Source: \[Troubleshoot the agent\].*sections “Cache”, “Before you start”, dated 2024-05-28/);
    expect(text).toContain('Reviewed 2026-11-22.');
  });

  it("offers the walkthrough, then the other likely entries with the way back; the third place is the source's", () => {
    const drawn = buttons(sample('entry'));
    expect(drawn.map((one) => [one['title'], one['mode']])).toEqual([
      ['Walk me through', undefined],
      ['Or: Not enough shadow copy storage', undefined],
      ['Open the source', undefined],
      ['Or: Low disk space on the volume that h…', 'secondary'],
      ['Or: Unable to connect', 'secondary'],
    ]);
    const options = ['cache-problems', 'shadow-copy-storage', 'sal-low-disk-space', 'unable-to-connect'];
    expect(drawn[0]?.['data']).toEqual({ v: 1, do: 'walk', entry: 'cache-problems', press: 'start' });
    expect(drawn[1]?.['data']).toEqual({ v: 1, do: 'show', entry: 'shadow-copy-storage', options });
  });
});

describe('the other kinds', () => {
  it('choose: one button for each option, with all options to come back to', () => {
    const options = ['cache-problems', 'shadow-copy-storage', 'sal-low-disk-space', 'slow-backup'];
    expect(buttons(sample('choose')).map((one) => one['data'])).toEqual(
      options.map((entry) => ({ v: 1, do: 'show', entry, options })),
    );
    expect(readable(sample('choose'))).toContain('Very likely (94%) · Matched: ID 100050, message 94%');
  });

  it('several: the first open, the later ones under their names, the notice last', () => {
    const text = readable(sample('several')).split('\n');
    expect(text[0]).toBe('CBP_E_1: It failed.');
    expect(text[1]).toBe('The first of 4 problems in your paste; the others are further down.');
    expect(text).toContain('Also in your paste: The cache (scratch) folder is missing, full or damaged');
    expect(text).toContain('Also in your paste: Cache problems, or one of 3 others');
    expect(text.at(-1)).toBe('Your paste was long: I read 20,000 of its 30,000 characters.');
  });

  it('several: the buttons of the first stand above the others, whose they would else seem to be', () => {
    const [first, second] = [...(samples['entry']?.answers ?? []), ...(samples['decoded']?.answers ?? [])];
    if (!first || !second) throw new Error('no samples');
    const card = renderCard({ answers: [first, second] });
    expect(card.actions ?? []).toEqual([]);
    const order = card.body.map((one) => JSON.stringify(one));
    const own = order.findIndex((one) => one.startsWith('{"type":"ActionSet"') && one.includes('"press":"start"'));
    expect(own).toBeGreaterThan(0);
    expect(own).toBeLessThan(order.findIndex((one) => one.includes('I know no entry for this')));
  });

  it('a list of what can be asked: each line asks it, below the word that says so', () => {
    const rows = [
      { title: 'Paste an error', text: 'No command needed.' },
      { title: 'list', text: 'All topics.', ask: 'list' },
    ];
    const card = renderCard({ answers: [{ kind: 'info', title: 'Help', paragraphs: [], rows, actions: [] }] });
    expect(ofType(card, 'Action.Execute').map((one) => one['data'])).toEqual([{ v: 1, do: 'ask', text: 'list' }]);
    const lines = readable(card).split('\n');
    expect(lines.indexOf('Press a line to open it.')).toBe(lines.findIndex((one) => one.startsWith('list')) - 1);
    expect(cardFaults(card)).toEqual([]);
  });

  it('a list: lines that can be pressed instead of more buttons than a card may have', () => {
    expect(buttons(sample('list'))).toEqual([]);
    expect(ofType(sample('list'), 'Action.Execute').map((one) => one['data'])).toEqual([
      { v: 1, do: 'show', entry: 'cache-problems' },
      { v: 1, do: 'show', entry: 'sal-low-disk-space' },
    ]);
  });

  it('help: no button for what is no web address', () => {
    expect(buttons(sample('help')).map((one) => one['title'])).toEqual(['Topics', 'An example', 'The article']);
  });

  it('an empty reply is an empty card', () => {
    expect(renderCard({ answers: [] }).body).toEqual([]);
  });
});
