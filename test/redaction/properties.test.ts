import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '../../src/redaction/redact.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const word = (min: number, max: number, from: string = letters) =>
  fc.string({ unit: fc.constantFrom(...from.split('')), minLength: min, maxLength: max });
/** A word that stands nowhere else in the text. */
const name = word(4, 12).map((text) => `q${text}`);
const token = word(20, 60, `${letters}ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789`).map((text) => `q7${text}`);
/** What people write around it. */
const around = fc.oneof(
  fc.constantFrom(
    '',
    'Backup failed. ',
    'error 0x80070005\n',
    '(ID: 100050) ',
    '- ',
    '{"message":',
    'see ',
    '"',
    "'",
    '> ',
  ),
  word(0, 8).map((text) => `${text} `),
);

/** Each puts a secret where pastes have it. */
const HIDDEN: Readonly<Record<string, fc.Arbitrary<{ secret: string; text: string }>>> = {
  'a user in a path': name.map((secret) => ({ secret, text: `C:\\Users\\${secret}\\AppData` })),
  'a user in a path of a shell': name.map((secret) => ({ secret, text: `/home/${secret}/x` })),
  'a host of a share': name.map((secret) => ({ secret, text: `\\\\${secret}\\share` })),
  'a host of an inner network': name.map((secret) => ({ secret, text: `${secret}.contoso.local` })),
  'a host with a domain': fc
    .tuple(
      name,
      fc.array(name, { maxLength: 3 }),
      fc.constantFrom('com', 'net', 'org', 'de', 'fr', 'co.uk', 'com.au', 'ch'),
    )
    .map(([secret, parts, end]) => ({ secret, text: [secret, ...parts, end].join('.') })),
  'a host of a domain of one word': fc
    .tuple(name, name, fc.constantFrom('it', 'no', 'be', 'io', 'pl', 'cloud', 'at'))
    .map(([secret, domain, end]) => ({ secret, text: `${secret}.${domain}.${end}` })),
  'a machine after a word for one': fc
    .tuple(word(3, 8), fc.integer({ min: 1, max: 99 }), fc.constantFrom('server', 'Computer', 'host', 'Server named'))
    .map(([letters, number, noun]) => ({ secret: `q${letters}${number}`, text: `${noun} q${letters}${number}` })),
  'a machine in capitals after a word of place': fc
    .tuple(word(1, 6), word(0, 4), fc.integer({ min: 10, max: 99 }), fc.constantFrom('on', 'On', 'from', 'auf'))
    .map(([one, two, number, place]) => ({ secret: `Q${one}-${two}${number}`.toUpperCase(), place }))
    .map(({ secret, place }) => ({ secret, text: `${place} ${secret}` })),
  'an account': name.map((secret) => ({ secret, text: `CONTOSO\\${secret}` })),
  'an address of mail': name.map((secret) => ({ secret, text: `${secret}@example.com` })),
  'an IPv4 address': fc
    .ipV4()
    .filter((ip) => !/^(?:127\.|0\.0\.0\.0|255\.255)/.test(ip))
    .map((secret) => ({ secret, text: secret })),
  'an IPv6 address': fc
    .ipV6()
    .filter((ip) => /[0-9a-f]{2}/i.test(ip))
    .map((secret) => ({ secret, text: secret })),
  'a GUID': fc.uuid().map((secret) => ({ secret, text: secret })),
  'a bearer token': token.map((secret) => ({ secret, text: `Bearer ${secret}` })),
  'a JWT': token.map((secret) => ({ secret, text: `eyJ${secret}.${secret}.${secret}` })),
  'a signature of a link': token.map((secret) => ({
    secret,
    text: `https://x.blob.core.windows.net/?sv=2&sig=${secret}&sr=c`,
  })),
  'a key of an account': token.map((secret) => ({ secret, text: `AccountName=x;AccountKey=${secret};` })),
  'a Slack token': token.map((secret) => ({ secret, text: `xoxb-1-${secret}` })),
  'a password': token.map((secret) => ({ secret, text: `password=${secret}` })),
  'a passphrase': token.map((secret) => ({ secret, text: `the passphrase is ${secret}` })),
  'a passphrase of words': fc
    .array(name, { minLength: 2, maxLength: 5 })
    .map((words) => ({ secret: words.join(' '), text: `Passphrase: ${words.join(' ')}` })),
  'a certificate': token.map((secret) => ({
    secret,
    text: `-----BEGIN CERTIFICATE-----\n${secret}\n-----END CERTIFICATE-----`,
  })),
  'a key without a label': fc
    .uint8Array({ minLength: 48, maxLength: 300 })
    .map((bytes) => Buffer.from(bytes).toString('base64'))
    .filter((text) => /\d/.test(text) && !/[a-z]{10}/.test(text) && /[A-Z]/.test(text) && /[a-z]/.test(text))
    .map((secret) => ({ secret, text: secret })),
};

describe('redact', () => {
  it.each(Object.entries(HIDDEN))('takes out %s, whatever stands around it', (_what, hidden) => {
    fc.assert(
      fc.property(
        hidden,
        around,
        fc.constantFrom('', ' ', '\n', ', ', ' failed'),
        ({ secret, text }, before, after) => {
          expect(redact(`${before}${text}${after}`)).not.toContain(secret);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('has nothing left to do on its own output', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        ...'\\/:;=@."\'[]-_ \n'.split(''),
        'password',
        'passphrase: ',
        'Users\\',
        '\\\\',
        'sig=',
        '[secret]',
        '0x80070005',
        'eyJ',
        '10.0.0.1',
        '::',
        'fe80',
        '-----BEGIN ',
        '.local',
        '.contoso.com',
        'on ',
        'server ',
        'SRV01',
        'https://',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const once = redact(pieces.join(''));
        expect(redact(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    'a',
    'A1',
    '0',
    '\\',
    '/',
    ':',
    '-',
    '.',
    '@',
    ' ',
    '"',
    '=',
    '[',
    'password ',
    'passphrase: ',
    'eyJ',
    '1.',
    'f:',
    '\\\\a',
    'a.',
    'a.de',
    '.de',
    'a-1.',
    'SRV',
    'A-',
    'server a',
    'on AA-1',
    'a@',
    '-----BEGIN ',
    '-----BEGIN X-----END ',
    'Users\\',
    '/home/',
    'Server=',
    'https://',
    'A\\b',
    'a/b',
    'ab ',
    'sig=',
    'token token',
  ])('works in linear time on %j over and over', (unit) => {
    const time = (length: number): number => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      const start = performance.now();
      redact(text);
      return performance.now() - start;
    };
    time(4_000);
    // Ten times the text may take ten times as long; the rest is the machine's noise.
    const short = Math.min(time(20_000), time(20_000));
    expect(time(200_000)).toBeLessThan(200 + 30 * short);
  });
});
