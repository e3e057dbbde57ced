/** Texts made to be the worst for one stage of the diagnosis. `salt` makes each one new, so that nothing is remembered. */
import type { Random } from '../helpers/random.ts';

export interface Hostile {
  name: string;
  make(random: Random): string;
}

const MEGABYTE = 1_048_576;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

function many(count: number, part: (at: number) => string, joint = ' '): string {
  return Array.from({ length: count }, (_, at) => part(at)).join(joint);
}

function word(random: Random, length: number): string {
  let out = '';
  while (out.length < length) out += LETTERS[random.below(LETTERS.length)];
  return out;
}

/** For the stages that know nothing of the knowledge. */
export const HOSTILE: readonly Hostile[] = [
  { name: 'one line of 1 MB', make: (random) => many(MEGABYTE / 8, () => word(random, 7)) },
  { name: 'one word of 1 MB', make: (random) => word(random, 50).repeat(MEGABYTE / 50) },
  { name: 'a million short lines', make: () => 'a\n'.repeat(1_000_000) },
  { name: 'a million different lines', make: (random) => many(1_000_000, () => word(random, 4), '\n') },
  { name: 'a million empty lines', make: () => '\n'.repeat(1_000_000) },
  { name: 'a million carriage returns', make: () => '\r'.repeat(1_000_000) },
  {
    name: 'lines with codes',
    make: (random) => many(60_000, () => `fail 0x${random.below(1e9).toString(16)} ${word(random, 6)}`, '\n'),
  },
  { name: 'nested quotes', make: () => `${'> '.repeat(500)}text\n`.repeat(1_000) },
  { name: 'nested quote marks', make: () => `${'"'.repeat(400)}${"'".repeat(400)}\n`.repeat(1_000) },
  {
    name: 'lines broken off',
    make: (random) =>
      many(30, () => `${word(random, 9)} ${'unable to access the scratch location '.repeat(20)}to initial…`, '\n'),
  },
  { name: 'bars and bullets', make: () => '|>*#•·'.repeat(170_000) },
  { name: 'editor prefixes', make: () => `${'Line 1: '.repeat(120)}\n`.repeat(1_000) },
  { name: 'digits only', make: () => '7'.repeat(MEGABYTE) },
  { name: 'digits in lines', make: (random) => many(90_000, () => String(10_000_000_000 + random.below(1e9)), '\n') },
  { name: 'five-digit numbers', make: (random) => many(170_000, () => String(10_000 + random.below(90_000))) },
  { name: 'numbers after "error"', make: (random) => many(90_000, () => `error ${1000 + random.below(900_000)}`) },
  { name: 'numbers after "ID"', make: (random) => many(90_000, () => `word-word ID: ${1000 + random.below(900_000)}`) },
  { name: 'huge numbers', make: () => many(1_000, () => `error ${'9'.repeat(900)}`, '\n') },
  { name: '0x repeated', make: () => '0x'.repeat(500_000) },
  { name: '0x0000', make: () => '(0x00000'.repeat(120_000) },
  {
    name: 'different hex codes',
    make: (random) => many(100_000, () => `[0x${(4096 + random.below(1_000_000)).toString(16)}]`),
  },
  {
    name: 'different HRESULTs',
    make: (random) => many(90_000, () => `0x8007${(4096 + random.below(60_000)).toString(16)}`),
  },
  { name: 'decimal HRESULTs', make: (random) => many(80_000, () => `-2147${100_000 + random.below(900_000)}`) },
  {
    name: 'products denied',
    make: (random) =>
      many(100_000, () => `fail ${word(random, 4)} not veeam ${'not veeam '.repeat(97)}`, '\n').slice(0, MEGABYTE),
  },
  {
    name: 'products denied from afar',
    make: (random) =>
      many(100_000, () => `fail ${word(random, 4)} ${'not in the veeam in the veeam '.repeat(33)}`, '\n').slice(
        0,
        MEGABYTE,
      ),
  },
  {
    name: 'products in paths',
    make: (random) =>
      many(100_000, () => `fail ${word(random, 4)} ${'D:\\veeam D:\\x\\acronis '.repeat(40)}`, '\n').slice(0, MEGABYTE),
  },
  { name: 'so many of so many', make: (random) => many(90_000, () => `${random.below(9)} of 7/7 von 7`) },
  { name: 'noughts before warnings', make: () => '0 with warnings 0 errors 0 '.repeat(40_000) },
  { name: 'escaped blanks', make: () => 'Backup#040#012failed'.repeat(50_000) },
  { name: 'brackets that stay open', make: () => '[0x1FC (0x '.repeat(90_000) },
  { name: 'places of scripts', make: () => 'At c.ps1:1 x: .ps1:1 '.repeat(50_000) },
  {
    name: 'names labelled as hexadecimal',
    make: (random) => many(60_000, () => `err=0x${(4096 + random.below(900_000)).toString(16)}`),
  },
  { name: 'letters and noughts', make: (random) => many(130_000, () => `${word(random, 3)}0${word(random, 2)}1`) },
  { name: 'names cut short', make: (random) => many(80_000, () => `SalBitmapEr${word(random, random.below(3))}`) },
  {
    name: 'messages broken off in their code',
    make: (random) =>
      many(
        9_000,
        () =>
          `The current operation failed due to an internal service error [0x1FC0… ${word(random, 4)}? Why ${word(random, 3)}?`,
        '\n',
      ),
  },
  {
    name: 'quotations',
    make: (random) => many(30_000, () => `"${word(random, 8)} ${word(random, 8)} ${word(random, 14)}"`),
  },
  {
    name: 'commands',
    make: (random) => many(1_000, () => `PS C:\\${word(random, 9)}> Start-OB${' : '.repeat(300)}`, '\n'),
  },
  {
    name: 'paths before HRESULTs',
    make: (random) =>
      many(10_000, () => `${'D:\\'.repeat(80)} failed ${word(random, 6)} 0x80070005`, '\n').slice(0, MEGABYTE),
  },
  { name: 'open brackets', make: () => '('.repeat(MEGABYTE) },
  { name: 'open square brackets', make: () => `${'['.repeat(990)}\n`.repeat(1_000) },
  { name: 'brackets and words', make: () => `${'(error code : '.repeat(70)}\n`.repeat(1_000) },
  { name: 'spaces', make: () => ' '.repeat(MEGABYTE) },
  { name: 'spaces between codes', make: () => `(ID:${' '.repeat(900)}34513)\n`.repeat(1_000) },
  { name: 'tabs', make: () => `0AB0${'\t'.repeat(900)}0974\n`.repeat(1_000) },
  { name: 'entities', make: () => '&amp;'.repeat(200_000) },
  { name: 'nested entities', make: () => `&${'amp;'.repeat(240)}lt;\n`.repeat(1_000) },
  { name: 'numeric entities', make: (random) => many(100_000, () => `&#${random.below(99_999)};`, '') },
  { name: 'tags', make: () => '<b>'.repeat(340_000) },
  { name: 'open tags', make: () => '<span '.repeat(170_000) },
  { name: 'nested tags', make: () => `${'<'.repeat(400)}${'br>'.repeat(190)}\n`.repeat(1_000) },
  { name: 'marks', make: () => `${'*_`'.repeat(330)}\n`.repeat(1_000) },
  { name: 'combining marks', make: () => `a${'\u0301'.repeat(900_000)}` },
  { name: 'combining marks on each letter', make: () => 'e\u0301\u0323\u0308'.repeat(250_000) },
  { name: 'marks out of order', make: () => `${'\u0301\u0323'.repeat(490)}\n`.repeat(1_000) },
  { name: 'ligatures', make: () => 'ﷺ'.repeat(500_000) },
  { name: 'zero-width characters', make: () => '\u200B'.repeat(MEGABYTE) },
  { name: 'direction marks', make: () => '\u202Ea'.repeat(500_000) },
  { name: 'lone surrogates', make: () => '\uD800 \uDC00'.repeat(300_000) },
  { name: 'null characters', make: () => '\u0000'.repeat(MEGABYTE) },
  { name: '60,000 names', make: (random) => many(60_000, () => `Sal${word(random, 12)}`) },
  { name: '60,000 names of the agent', make: (random) => many(60_000, () => `CBP${word(random, 14)}Failed`, '\n') },
  {
    name: '60,000 names of the service',
    make: (random) => many(60_000, () => `UserError${word(random, 14).toUpperCase()}`, '\n'),
  },
  { name: 'spans of days', make: () => 'Duration 27.04:11:52 '.repeat(48_000) },
  { name: 'numbers in hex behind themselves', make: () => '1077  (0x435) '.repeat(70_000) },
  { name: 'long names', make: (random) => many(20_000, () => `Cbp${word(random, 40)}`) },
  { name: '150,000 unique words', make: (random) => many(150_000, (at) => `${word(random, 5)}${LETTERS[at % 26]}`) },
  {
    name: 'unique words in lines of failure',
    make: (random) => many(20_000, () => `failed ${word(random, 8)} ${word(random, 9)} ${word(random, 12)}`, '\n'),
  },
  { name: 'long unique words', make: (random) => many(26_000, () => word(random, 39)) },
  { name: 'capitals', make: (random) => many(130_000, () => word(random, 7).toUpperCase()) },
  { name: 'alternating scripts', make: () => 'a備б한ア'.repeat(200_000) },
  { name: 'Chinese', make: (random) => many(900_000, () => String.fromCharCode(0x4e00 + random.below(20_000)), '') },
  { name: 'apostrophes', make: () => "can't won't'n't ".repeat(60_000) },
  { name: 'underscores', make: () => '_'.repeat(MEGABYTE) },
  {
    name: 'log prefixes',
    make: (random) =>
      many(
        12_000,
        () =>
          `0AB0\t0974\t08/04\t02:16:29.206\t18\tfile.cpp(1)\t[0000000053582120]\t5E1C77A0-2B1D-4F5B-9C7E-1B7D5E3A0C44\t\tWARNING\t${word(random, 9)}`,
        '\n',
      ),
  },
];
