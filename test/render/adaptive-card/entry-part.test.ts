import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/answer/model.ts';
import { renderCard } from '../../../src/render/adaptive-card/render.ts';
import { guide, samples } from './samples.ts';
import { sdkComplaints } from './sdk.ts';
import { buttons, cardFaults, ofType, readable } from './walk.ts';

const others = [{ id: 'slow-backup', title: 'A backup is slow' }];
const reply: Reply = { answers: [{ kind: 'entry', entry: guide, others }] };
const options = ['cache-problems', 'slow-backup'];
const part = (name: string) => renderCard(reply, { part: name });
const lines = (name: string) => readable(part(name)).split('\n');
const titles = (name: string) => buttons(part(name)).map(({ title }) => title);

describe('a part of an entry', () => {
  it.each(['cause-1', 'cause-2', 'more'])('%s: clean, under its own name, with a way back to the choices', (name) => {
    const card = part(name);
    expect(sdkComplaints(card)).toEqual([]);
    expect(cardFaults(card)).toEqual([]);
    expect(card.fallbackText).toContain(guide.title);
    expect(readable(card)).toContain(guide.title);
    const back = buttons(card).at(-1);
    expect(back).toMatchObject({ title: 'Back to the answer', data: { do: 'show', entry: 'cache-problems', options } });
    expect(back?.['data']).not.toHaveProperty('part');
  });

  it('a cause: its name, what to be warned of, why, every step, and the next cause', () => {
    const text = lines('cause-1');
    expect(text[0]).toBe('Cause 1 of 2, the likeliest: The volume is almost full');
    expect(text).toContain('Caution: Do not delete the folder: the next backup would start anew.');
    expect(text).toContain('The cache needs 5 to 10 % of the size of the data that is backed up.');
    expect(text).toContain('2.2 Set the new place.');
    expect(text.join('\n')).not.toContain('firewall');
    expect(titles('cause-1')).toEqual(['Show cause 2', 'Back to the answer']);
    expect(titles('cause-2')).toEqual(['Back to the answer']);
  });

  it('a cause that Slack has cut further down is shown from its first step', () => {
    expect(part('cause-1.3')).toEqual(part('cause-1'));
  });

  it('the checks', () => {
    const nothing = samples['entry-nothing-published'] ?? { answers: [] };
    const text = readable(renderCard(nothing, { part: 'checks' }));
    expect(text).toContain('Where to start');
    expect(text).toContain('2. Check the service.');
  });

  it('the rest: messages, links, related errors, further sources, and the other likely entries', () => {
    const text = lines('more');
    expect(text[0]).toBe('More');
    expect(text).toContain('The agent was unable to find the cache folder. (ID: 100050)');
    expect(text).toContain('[How the cache works](https://learn.microsoft.com/azure/backup/cache)');
    expect(text).toContain('Not enough shadow copy storage ›');
    expect(text).toContain('Posts of administrators');
    expect(text).toContain('A backup is slow ›');
    expect(ofType(part('more'), 'Action.ToggleVisibility')).toEqual([]);
  });

  it.each(['cause-3', 'checks', 'no-such', ''])('%j: the whole entry where it has no such part any more', (name) => {
    expect(part(name)).toEqual(renderCard(reply));
  });

  it('of an answer that is no entry is the answer', () => {
    const gone: Reply = { answers: [{ kind: 'none', intro: 'The card is old.', next: [] }] };
    expect(renderCard(gone, { part: 'more' })).toEqual(renderCard(gone));
  });
});

describe('a line that can be pressed', () => {
  it('is called what stands in it: it has no other name', () => {
    const rows = [...ofType(renderCard(reply), 'Container'), ...ofType(part('more'), 'Container')].filter(
      ({ selectAction }) => selectAction !== undefined,
    );
    expect(rows.length).toBeGreaterThan(3);
    for (const { selectAction } of rows) expect(JSON.stringify(selectAction)).not.toContain('"title"');
  });
});
