import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';
import { lookup } from '../../src/desk/lookup.ts';
import { showAnswer } from '../../src/desk/show.ts';
import { loadKnowledge } from '../../src/knowledge/build.ts';
import { codesOf } from '../../src/knowledge/codes.ts';
import { renderBlocks } from '../../src/render/block-kit/render.ts';
import { faults } from '../render/block-kit/read.ts';
import { mars, marsHere } from './mars.ts';

const knowledge = loadKnowledge();

/** What `show` gives for the words that the shell hands over. */
function shown(...words: string[]): string | undefined {
  const answer = showAnswer(readArguments(words, {}).positionals.join(' '), knowledge);
  return answer?.kind === 'entry' ? answer.entry.id : answer?.kind;
}

const IDS: [number, string][] = [
  [34513, 'invalid-vault-credentials'],
  [100050, 'unable-to-connect'],
  [100110, 'vault-credential-wrong-vault'],
  [34506, 'encryption-passphrase-34506'],
  [230006, 'resource-not-provisioned-230006'],
  [0x1fc07, 'activation-incomplete-0x1fc07'],
];
const HTTP: [number, string][] = [
  [403, 'vault-credential-download-failed'],
  [407, 'unable-to-connect'],
];
const HRESULTS: [string, string][] = [
  ['0x80070570', 'file-corrupted-0x80070570'],
  ['0x80070002', 'file-not-found-0x80070002'],
  ['0x80070003', 'file-not-found-0x80070002'],
  ['0x80070005', 'access-denied-0x80070005'],
  ['0x8007018b', 'cloud-file-access-denied-0x8007018b'],
];
const NAMES: [string, string][] = [
  ['SalChecksumStoreInitializationFailed', 'sal-checksum-store'],
  ['SalVhdInitializationError', 'sal-vhd-init'],
  ['SalLowDiskSpace', 'sal-low-disk-space'],
  ['SalBitmapError', 'sal-bitmap-error'],
  ['SalFileIOError', 'sal-file-io-error'],
];

function wrapped(code: string): string[] {
  return [code, `(ID: ${code})`, `(ID:${code})`, `[${code}]`, `(${code})`, `error ${code}`, `Error code: ${code}`];
}

function hexForms(number: number): string[] {
  const hex = number.toString(16);
  return [`0x${hex}`, `0x${hex.toUpperCase()}`, `0x${hex.padStart(8, '0')}`, hex, hex.toUpperCase()];
}

describe('show, every code of the article in every notation', () => {
  it.each(IDS)('finds ID %i', (number, entry) => {
    for (const form of [String(number), ...hexForms(number)].flatMap(wrapped))
      expect([form, shown(form)]).toEqual([form, entry]);
  });

  it.each(HTTP)('finds HTTP %i', (number, entry) => {
    for (const form of [...wrapped(String(number)), `HTTP ${number}`, `http status ${number}`]) {
      expect([form, shown(form)]).toEqual([form, entry]);
    }
  });

  it.each(HRESULTS)('finds %s', (hex, entry) => {
    const number = Number(hex);
    const decimals = [String(number), String(number - 2 ** 32)];
    for (const form of [...hexForms(number), ...decimals].flatMap(wrapped))
      expect([form, shown(form)]).toEqual([form, entry]);
  });

  it.each(NAMES)('finds %s', (name, entry) => {
    for (const form of [...wrapped(name), name.toLowerCase(), name.toUpperCase()])
      expect([form, shown(form)]).toEqual([form, entry]);
  });

  it('takes several words and a minus sign for what they are', () => {
    expect(shown('(ID:', '100050)')).toBe('unable-to-connect');
    expect(shown('HTTP', '407')).toBe('unable-to-connect');
    expect(shown('error', '-2147024891')).toBe('access-denied-0x80070005');
  });

  it('finds every entry by its id and by each of its codes', () => {
    for (const entry of knowledge.entries.values()) {
      expect(shown(entry.id)).toBe(entry.id);
      for (const { kind, value } of codesOf(entry)) {
        const asked = kind === 'win32' ? `Windows error ${value}` : kind === 'http-status' ? `HTTP ${value}` : value;
        expect([asked, lookup(asked, knowledge)?.entry?.id]).toEqual([asked, entry.id]);
      }
    }
  });
});

describe('the command show', () => {
  it('takes a negative number for a code', async () => {
    const { code, out, err } = await mars(['show', '-2147024891']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Codes: 0x80070005');
  });

  it('prints the card as JSON', async () => {
    const { code, out } = await marsHere(['show', '--as', 'card', '[0x1FC07]']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ type: 'AdaptiveCard', body: expect.any(Array) });
  });

  it('prints the Slack message as JSON, the same that the renderer makes', async () => {
    const { code, out } = await marsHere(['show', '--as', 'blocks', '100050']);
    const answer = showAnswer('100050', knowledge);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(renderBlocks({ answers: answer ? [answer] : [] }));
    expect(faults(JSON.parse(out))).toEqual([]);
  });

  it('says that it knows no such thing, names what is close and ends with 1', async () => {
    const { code, out } = await marsHere(['show', 'SalLowDiskSpac']);
    expect(code).toBe(1);
    expect(out).toContain('show sal-low-disk-space');
  });
});
