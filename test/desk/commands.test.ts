import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCommand } from '../../src/desk/commands.ts';

const kindOf = (text: string): string | undefined => {
  const command = readCommand(text);
  return command?.kind === 'show' && command.only ? undefined : command?.kind;
};

describe('commands', () => {
  it.each(['', '   ', '\n\t', '\u200B', '...', '-', '👍', '\u00A0'.repeat(5000)])('reads %j as empty', (text) => {
    expect(kindOf(text)).toBe('empty');
  });

  it.each([
    'hello',
    'Hi!',
    'HEY',
    'hi there',
    'Good morning!',
    'good  evening.',
    'Hallo',
    'Guten Tag',
    'bonjour !',
    'Hola',
    'hi 👋',
    'hi 👋🏽',
    'hello, everyone',
    'Hey MARS Medic',
    'こんにちは',
    '你好',
    'Buenos días',
    'olá',
  ])('reads %j as a greeting', (text) => {
    expect(kindOf(text)).toBe('greeting');
  });

  it.each(['help', 'HELP!', '?', '??', '/help', 'help me', 'what can you do?', '**help**', 'Hilfe', 'show'])(
    'reads %j as help',
    (text) => {
      expect(kindOf(text)).toBe('help');
    },
  );

  it.each(['thanks', 'Thank you!', 'thanks, that worked!', 'Danke'])('reads %j as thanks', (text) => {
    expect(kindOf(text)).toBe('thanks');
  });

  it.each(['about', 'About.', 'who are you?'])('reads %j as about', (text) => {
    expect(kindOf(text)).toBe('about');
  });

  it.each([
    ['list', ''],
    ['List!', ''],
    ['list topics', ''],
    ['list cache', 'cache'],
    ['LIST Vault credentials.', 'vault credentials'],
    ['list errors of cache', 'cache'],
    ['list cache (scratch) folder', 'cache (scratch) folder'],
  ])('reads %j as a list of %j', (text, topic) => {
    expect(readCommand(text)).toEqual({ kind: 'list', topic });
  });

  it.each([
    ['show 100050', '100050'],
    ['Show me error 100050', '100050'],
    ['lookup 0x186D2', '0x186D2'],
    ['look up -2147024891', '-2147024891'],
    ['explain SalLowDiskSpace.', 'SalLowDiskSpace'],
    ['what is 0x80070005?', '0x80070005'],
    ['what does 0x1FC07 mean?', '0x1FC07'],
    ['show (ID: 100050)', '(ID: 100050)'],
    ['show HTTP 407', 'HTTP 407'],
  ])('reads %j as show %j', (text, what) => {
    expect(readCommand(text)).toEqual({ kind: 'show', what, only: false });
  });

  it.each([
    'Hello, my backup fails with (ID: 100050)',
    'hi\nThe backup operation failed.',
    'help the backup fails since Monday',
    'thanks for the hint, but now it says access denied',
    'listing the volumes failed',
  ])('leaves the paste %j alone', (text) => {
    expect(kindOf(text)).toBeUndefined();
  });

  it('does not read a long text as a command, whatever it begins with', () => {
    fc.assert(
      fc.property(fc.constantFrom('hello ', 'help ', 'list ', 'show '), fc.string({ minLength: 1 }), (word, rest) => {
        expect(readCommand(`${word}x${rest}y${'.x'.repeat(100)}`)).toBeUndefined();
      }),
    );
  });

  it('takes little time for any text', () => {
    const start = performance.now();
    for (const text of ['hi '.repeat(50), ' '.repeat(1_000_000), `show ${'('.repeat(155)}`, 'a '.repeat(500_000)]) {
      readCommand(text);
    }
    expect(performance.now() - start).toBeLessThan(500);
  });
});
