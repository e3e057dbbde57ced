import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCodes, type SeenCode } from '../../../src/diagnosis/read/codes.ts';
import { createNameIndex, type NameIndex } from '../../../src/diagnosis/read/names.ts';
import { codesOf } from '../../../src/knowledge/codes.ts';
import { knowledge } from '../../helpers/diagnosis.ts';

const all = [...knowledge.entries.values()].flatMap(codesOf);
const ids = [...new Set(all.filter(({ kind }) => kind === 'mars-id').map(({ value }) => value))];
const hresults = [...new Set(all.filter(({ kind }) => kind === 'hresult').map(({ value }) => value))];
const names = [...new Set(all.filter(({ kind }) => kind === 'name').map(({ value }) => value))];
const index: NameIndex = createNameIndex(new Map(names.map((name) => [name.toLowerCase(), name])));
const none: NameIndex = {
  known: new Map(),
  looksLikeName: () => false,
  nearest: () => undefined,
  continued: () => undefined,
};

function seen(...lines: string[]): Pick<SeenCode, 'kind' | 'value' | 'shape'>[] {
  return findCodes(lines, none).map(({ kind, value, shape }) => ({ kind, value, shape }));
}

describe('an ID of the agent', () => {
  const long = ids.filter((id) => id.length >= 4);

  it('is there to be tried', () => {
    expect(long.length).toBeGreaterThan(300);
  });

  it.each<[string, (id: string) => string]>([
    ['(ID: n)', (id) => `Failed. (ID: ${id}) Retry.`],
    ['(ID:n)', (id) => `Failed. (ID:${id})`],
    ['(ID : n)', (id) => `Échec. (ID : ${id})`],
    ['(Id.: n)', (id) => `Error. (Id.: ${id})`],
    ['[0xH]', (id) => `Failed [0x${Number(id).toString(16).toUpperCase()}].`],
    ['(0xH)', (id) => `Failed (0x${Number(id).toString(16)}).`],
    ['[0x0H]', (id) => `Failed [0x${Number(id).toString(16).toUpperCase().padStart(6, '0')}].`],
  ])('written %s is found as the agent prints it', (_, write) => {
    for (const id of long)
      expect(seen(write(id)), write(id)).toContainEqual({ kind: 'mars-id', value: id, shape: 'marked' });
  });

  it.each<[string, (id: string) => string]>([
    ['ID: n', (id) => `ID: ${id}`],
    ['error n', (id) => `we get error ${id} now`],
    ['Error code: n', (id) => `Error code: ${id}`],
    ['Fehler n', (id) => `Fehler ${id}.`],
    ['错误 n', (id) => `错误：${id}`],
  ])('written %s is found after its word', (_, write) => {
    for (const id of long)
      expect(seen(write(id)), write(id)).toContainEqual({ kind: 'mars-id', value: id, shape: 'labelled' });
  });

  it('is found whatever spaces and brackets stand around', () => {
    const around = fc.constantFrom('', ' ', '  ', '\t', '.', ',', '"', '\u00A0');
    fc.assert(
      fc.property(fc.constantFrom(...long), around, around, (id, before, after) => {
        const values = seen(`failed${before || ' '}(ID: ${id})${after}retry`).map(({ value }) => value);
        expect(values).toEqual([id]);
      }),
    );
  });

  it('is found over a wrap', () => {
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.nat(), (id, at) => {
        const written = `(ID: ${id})`;
        const cut = 1 + (at % (written.length - 1));
        expect(seen(`The job failed. ${written.slice(0, cut)}`, written.slice(cut).trimStart())).toContainEqual({
          kind: 'mars-id',
          value: id,
          shape: 'marked',
        });
      }),
    );
  });
});

describe('an ID read from a picture', () => {
  it.each([
    ['[Ox1FCO7]', '130055', 'marked'],
    ['(Oxl8739)', '100153', 'marked'],
    ['Ox1FCO7 is shown', '130055', 'hex'],
    ['state=Failed, err=0x38276', '230006', 'labelled'],
    ['error code: 0x38276', '230006', 'labelled'],
    ['offset=0x38276', '230006', 'hex'],
    ['0xl8739', '100153', 'hex'],
  ])('%s', (text, value, shape) => {
    expect(seen(text)).toEqual([{ kind: 'mars-id', value, shape }]);
  });

  it.each(['Oxford', '[oxide]', 'a box', 'Oxeed', 'the ox 1 is ill'])('%s is a word', (text) => {
    expect(seen(text)).toEqual([]);
  });
});

describe('an HRESULT', () => {
  it.each<[string, (value: number) => string]>([
    ['0x and digits', (value) => `0x${value.toString(16)}`],
    ['0X and capitals', (value) => `[0X${value.toString(16).toUpperCase()}]`],
    ['digits alone', (value) => `DetailedHResult: ${value.toString(16).toUpperCase()}`],
    ['negative', (value) => `HRESULT ${value - 0x1_0000_0000}`],
    ['unsigned', (value) => `code: ${value},`.replace(',', ' ')],
  ])('is found as %s', (_, write) => {
    expect(hresults.length).toBeGreaterThan(3);
    for (const value of hresults) {
      const line = write(Number(value));
      const found = seen(line).filter(({ kind }) => kind === 'hresult');
      expect(
        found.map((code) => code.value),
        line,
      ).toEqual([value]);
    }
  });

  it('is found for every Windows error in all notations', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0x8007_0001, max: 0x8007_3fff }), (value) => {
        const hex = value.toString(16).toUpperCase();
        for (const line of [`0x${hex}`, `(0x${hex})`, `hr ${hex} .`, `hr ${value - 0x1_0000_0000}`, `hr ${value}`]) {
          expect(
            seen(line).filter(({ kind }) => kind === 'hresult'),
            line,
          ).toMatchObject([{ value: `0x${hex}` }]);
        }
      }),
    );
  });

  it('of a harmless line is passed over, elsewhere it is found', () => {
    const lines = ['RegDeleteValue [0x80070002]', 'BackupRead [0x80070002]'];
    expect(findCodes(lines, none, (line) => line === 0)).toMatchObject([{ value: '0x80070002', line: 1 }]);
    expect(findCodes(lines, none, () => true)).toEqual([]);
  });
});

it.each(['ErrorId=100226', 'ErrId: 100226', 'errorid 100226'])('%s is labelled', (text) => {
  expect(findCodes([text], index)).toMatchObject([{ kind: 'mars-id', value: '100226', shape: 'labelled' }]);
});

describe('what is no code of the agent', () => {
  it.each([
    '(Server 2022)',
    'two hosts (Windows 2019) behind (build 20348)',
    'backupjob.cpp(407)',
    'engine.cpp(1612)\tNORMAL',
    'transferred 100050 bytes in 20 ms',
    '100050 files, 34513 folders',
    '10.100050.3',
    'C:\\34513\\x',
    '€34513',
    '2.0.9167.0',
    'order #100050',
    '34513%',
  ])('%s', (line) => {
    expect(
      seen(line).filter(({ shape }) => shape !== 'bare' || line.includes('bytes') || line.includes('files')),
    ).toEqual([]);
  });

  it.each([
    'Rule ID: 100050',
    'ticket id 34513',
    'order id: 100110',
    'zabbix trigger id 34513',
    'postal code 34513 Waldeck',
    'use promo code 100050 at the till',
    'Scratch volume mount request denied. (SESSION: 34506)',
    'Error nbjm (pid=130001) NBU status: 96',
  ])('is a bare number: %s', (line) => {
    expect(seen(line)).toMatchObject([{ kind: 'number', shape: 'bare' }]);
  });

  it.each(['code 34513', 'backup fails, code 34513', 'error code 34513'])('is an error of the agent: %s', (line) => {
    expect(seen(line)).toMatchObject([{ kind: 'mars-id', value: '34513', shape: 'labelled' }]);
  });
});

describe('a number in brackets', () => {
  it('ends a message', () => {
    for (const line of [
      'Blob is missing. (480004)',
      'entre 512 Kbps y 1023 Mbps (280005)',
      'Blob is missing (480004). Again!',
    ])
      expect(seen(line)).toMatchObject([{ kind: 'mars-id', shape: 'marked' }]);
  });

  it('stands there in passing where the sentence goes on', () => {
    expect(seen('put the old one (100051) on the list')).toMatchObject([{ kind: 'mars-id', shape: 'labelled' }]);
  });
});

describe('a number in hex behind itself', () => {
  it('is an exit code of Windows where it is short', () => {
    expect(seen('WIN32_EXIT_CODE    : 1077  (0x435)')).toMatchObject([{ value: '1077', shape: 'hex' }]);
  });

  it('is an ID of the agent where it is long, or stands alone', () => {
    expect(seen('error 100050 (0x186D2)')).toMatchObject([{ value: '100050', shape: 'marked' }]);
    expect(seen('service error [0x435]')).toMatchObject([{ value: '1077', shape: 'marked' }]);
  });
});

it('takes any lines', () => {
  const part = fc.constantFrom(
    '0x',
    '0x8007',
    '(',
    '[',
    'ID',
    'id:',
    ' ',
    '34513',
    '-21474',
    '80070005',
    'error',
    'http',
    '407',
    ')',
    ']',
    'event id',
    'cbp',
    'SalSal',
    '错误',
    '\uD800',
    '٣',
  );
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(part, { maxLength: 60 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      for (const { line: at, raw, value } of findCodes(lines, index)) {
        expect(at).toBeLessThan(lines.length);
        expect(raw).not.toBe('');
        expect(value).not.toMatch(/NaN|undefined/);
      }
    }),
  );
});

it('takes a number right behind the name of the agent for an ID', () => {
  expect(seen('MARS  34506 - we cloned C:')).toMatchObject([{ kind: 'mars-id', value: '34506', shape: 'labelled' }]);
  expect(seen('Mars agent: 100050')).toMatchObject([{ kind: 'mars-id', value: '100050', shape: 'labelled' }]);
  expect(seen('on Mars in 34506 pieces')).toMatchObject([{ kind: 'number', shape: 'bare' }]);
});

it('reads an ID off a picture', () => {
  expect(seen('(lD: 345l3)')).toMatchObject([{ kind: 'mars-id', value: '34513', shape: 'marked' }]);
  expect(seen('(5l)')).toEqual([]);
});

it('does not take for a code what the end of the paste broke off', () => {
  const said = 'an internal service error ';
  for (const broken of [
    '[0x1FC0',
    '(0x1F...',
    '[0x',
    '(0x8007000',
    '[0x1FC0…',
    '(ID: 345',
    '(Kennung: 3451…',
    '(Id.: "',
  ])
    expect(seen(said + broken)).toEqual([]);
  expect(seen(`${said}[0x1FC07`)).toMatchObject([{ kind: 'mars-id', value: '130055' }]);
  expect(seen(`${said}(0x80070005`)).toMatchObject([{ kind: 'hresult', value: '0x80070005' }]);
  expect(seen(`${said}[0x1FC0`, 'Retry')).toMatchObject([{ kind: 'mars-id', value: '8128' }]);
});
