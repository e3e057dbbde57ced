/** Finds what a person names: an entry by its id, name or code in any notation, else a code's general meaning. */
import { ownerOf, tableKeyOf } from '../answer/code-index.ts';
import { decodeCode } from '../answer/decode.ts';
import type { DecodedCode } from '../answer/model.ts';
import type { FoundCode } from '../diagnosis/types.ts';
import type { Entry, Knowledge, Needs } from '../knowledge/types.ts';
import { bareCode, type Reading, readingsOf } from './notation.ts';

export type LookupResult =
  /** `needs`: the code says this of the agent only in those surroundings. */
  { entry: Entry; needs?: Needs; decoded?: undefined } | { entry?: undefined; decoded: DecodedCode };

const TABLE_KINDS: Readonly<Record<string, Reading['kind']>> = {
  hresult: 'hresult',
  win32: 'win32',
  http: 'http-status',
  event: 'event',
  dpm: 'mars-id',
};

/** What `text` names. The whole text must be the id, name or code. */
export function lookup(text: string, knowledge: Knowledge): LookupResult | undefined {
  const entry = knowledge.entries.get(text.trim().toLowerCase()) ?? knowledge.entries.get(bareCode(text).toLowerCase());
  if (entry) return { entry };
  const readings = readingsOf(text);
  return ownerOfReadings(readings, knowledge) ?? meaningOfReadings(text, readings, knowledge);
}

function ownerOfReadings(readings: readonly Reading[], knowledge: Knowledge): LookupResult | undefined {
  for (const { kind, value } of readings) {
    const owner = kind === 'event' ? undefined : ownerOf(kind, value, knowledge);
    if (owner) return { entry: owner.entry, ...(owner.needs && { needs: owner.needs }) };
  }
  return undefined;
}

function meaningOfReadings(text: string, readings: readonly Reading[], knowledge: Knowledge): LookupResult | undefined {
  // An ID of DPM or MABS is the last thing that a number can be here.
  for (const reading of [...readings].sort((a, b) => Number(a.kind === 'mars-id') - Number(b.kind === 'mars-id'))) {
    const code = reading.kind === 'name' ? symbolCode(reading.value, knowledge) : { raw: text, ...reading };
    const decoded = code && decodeCode({ ...code, raw: text.trim() }, knowledge);
    if (decoded?.meaning !== undefined) return { decoded };
  }
  return undefined;
}

/** The code that a symbol such as `ERROR_ACCESS_DENIED` stands for. */
function symbolCode(symbol: string, knowledge: Knowledge): FoundCode | undefined {
  const [table = '', number = ''] = tableKeyOf(symbol, knowledge)?.split(':') ?? [];
  const kind = TABLE_KINDS[table];
  if (!kind) return undefined;
  const value = kind === 'hresult' ? `0x${Number(number).toString(16).toUpperCase().padStart(8, '0')}` : number;
  return { raw: symbol, kind, value };
}
