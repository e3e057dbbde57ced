import { describe, expect, it } from 'vitest';
import { mentionsBot, withoutBotMention } from '../../src/teams/mentions.ts';
import { ANNA, AT_BOT, BOT } from './activities.ts';

const AT_ANNA = { type: 'mention', text: '<at>Anna</at>', mentioned: ANNA };

function strip(text: string | null, entities: unknown[] | null = [AT_BOT]): string {
  return withoutBotMention({ text, entities, recipient: BOT });
}

describe('withoutBotMention', () => {
  it.each([
    ['<at>MARS Medic</at> ID 5', 'ID 5'],
    ['<at>MARS Medic</at>&nbsp;&nbsp;ID 5', 'ID 5'],
    ['ID 5 <at>MARS Medic</at>', 'ID 5'],
    ['ID <at id="0">MARS Medic</at> 5', 'ID 5'],
    ['<at>MARS Medic</at>\nline 1\nline 2', 'line 1\nline 2'],
    ['<at>MARS Medic</at>', ''],
  ])('%j -> %j', (text, wanted) => {
    expect(strip(text)).toBe(wanted);
  });

  it('keeps the names of other people', () => {
    expect(strip('<at>Anna</at> see <at>MARS Medic</at> 5', [AT_ANNA, AT_BOT])).toBe('Anna see 5');
  });

  it('tells the bot from a person of the same name by the order of the entities', () => {
    const namesake = { ...AT_BOT, mentioned: { ...ANNA, name: BOT.name } };
    expect(strip('<at>MARS Medic</at> and <at>MARS Medic</at> 5', [namesake, AT_BOT])).toBe('MARS Medic and 5');
  });

  it('finds the mention without its text', () => {
    expect(strip('<at>MARS Medic</at> help', [{ ...AT_BOT, text: null }])).toBe('help');
    expect(strip('<at>MARS Medic</at> or <at>x</at>', [{ ...AT_BOT, text: null }])).toBe('or <at>x</at>');
  });

  it('finds a mention that is no tag', () => {
    expect(strip('@MARS Medic help', [{ ...AT_BOT, text: '@MARS Medic' }])).toBe('help');
  });

  it('leaves a text alone that mentions nobody', () => {
    expect(strip('  a  <at>b</at>\tc ', [])).toBe('a  <at>b</at>\tc');
    expect(strip(null, null)).toBe('');
    expect(strip('x', [null, 7, { type: 'mention' }, { type: 'clientInfo' }])).toBe('x');
  });

  it('is quick on a text of opening tags', () => {
    const start = performance.now();
    strip('<at'.repeat(80_000));
    strip('<at>'.repeat(60_000));
    strip('&nbsp'.repeat(50_000));
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe('mentionsBot', () => {
  it('goes by the id', () => {
    expect(mentionsBot({ entities: [AT_BOT], recipient: BOT })).toBe(true);
    expect(mentionsBot({ entities: [{ ...AT_BOT, mentioned: ANNA }], recipient: BOT })).toBe(false);
    expect(mentionsBot({ entities: [{ ...AT_BOT, mentioned: { id: '' } }], recipient: { id: '' } })).toBe(false);
    expect(mentionsBot({ entities: null, recipient: null })).toBe(false);
  });
});
