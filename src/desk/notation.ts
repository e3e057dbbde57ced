/** What a text that is nothing but a code can stand for, in every notation that people use. */
import type { FoundKind } from '../diagnosis/types.ts';
import { trimMarks } from './trim.ts';

/** One reading of the text. */
export interface Reading {
  kind: Exclude<FoundKind, 'number'>;
  /** Canonical, as in `FoundCode`. */
  value: string;
}

const LONGEST = 120;
const BEFORE = /[\s([{<"'`]/;
const AFTER = /[\s)\]}>"'`.,;:!?]/;
const BLANKS = /\s+/g;
/** `Error code:`, `ID:`, `(Id.: …)`, `HRESULT =`, `error 100050`. */
const LABEL =
  /^(?:(?:mars|agent|error|exception) )*(?:error ?code|error|code|id|number|no|hresult|hr)\.?(?: ?[:=#] ?| )(?=\S)/i;
const HTTP = /^https?(?:\/[\d.]{1,4})?[ :-]{0,2}(?:status|error|code)?(?: code)?:? ?(\d{3})$/i;
const EVENT = /^event(?:\s*id)?[\s:#]*(\d{1,5})$/i;
const WINDOWS = /^(?:win32|windows)(?:\s+(?:system\s+)?error)?(?:\s+code)?[\s:#]*(\d{1,5})$/i;
const DECIMAL = /^\d{1,10}$/;
const NEGATIVE = /^[-\u2212]\d{9,10}$/;
const HEX = /^0x0*([0-9a-f]{1,8})$/i;
/** Hex digits without `0x`: a digit among them, so that a word such as "added" is none. */
const BARE_HEX = /^(?=[a-f]{0,8}\d)0{0,8}([0-9a-f]{3,8})$/i;
const NAME = /^[a-z][a-z0-9_]{3,}$/i;
const FIRST_HRESULT = 0x80000000;
const LARGEST = 0xffffffff;

/** Without the marks and labels that surround a code: `(ID: 100050)` and `Error code: 100050` are `100050`. */
export function bareCode(text: string): string {
  if (text.length > LONGEST) return text;
  return unwrapped(unwrapped(text).replace(LABEL, ''));
}

function unwrapped(text: string): string {
  return trimMarks(text.replace(BLANKS, ' '), BEFORE, AFTER);
}

/** Every reading of `text`, likeliest first; none when it is not one code. A decimal reading comes before hex. */
export function readingsOf(text: string): Reading[] {
  if (text.length > LONGEST) return [];
  const whole = unwrapped(text);
  const labelled = worded(whole);
  if (labelled) return [labelled];
  const code = bareCode(text);
  const readings = [...decimals(code), ...hexes(code)];
  if (NAME.test(code)) readings.push({ kind: 'name', value: code });
  return readings;
}

/** A code whose kind is said in words. */
function worded(text: string): Reading | undefined {
  const http = HTTP.exec(text)?.[1];
  if (http) return { kind: 'http-status', value: http };
  const event = EVENT.exec(text)?.[1];
  if (event) return { kind: 'event', value: String(Number(event)) };
  const windows = WINDOWS.exec(text)?.[1];
  return windows ? { kind: 'win32', value: String(Number(windows)) } : undefined;
}

function decimals(code: string): Reading[] {
  if (NEGATIVE.test(code)) return [hresult(-Number(code.slice(1)))];
  if (!DECIMAL.test(code)) return [];
  const number = Number(code);
  if (number > LARGEST) return [];
  if (number >= FIRST_HRESULT) return [hresult(number)];
  const readings: Reading[] = [{ kind: 'mars-id', value: String(number) }];
  if (number >= 100 && number <= 599) readings.push({ kind: 'http-status', value: String(number) });
  if (number <= 0xffff) readings.push({ kind: 'win32', value: String(number) });
  return readings;
}

/** The console's hex number is the decimal ID; from 0x80000000 on it is an HRESULT. */
function hexes(code: string): Reading[] {
  const digits = (HEX.exec(code) ?? BARE_HEX.exec(code))?.[1];
  if (digits === undefined) return [];
  const number = Number.parseInt(digits, 16);
  if (number >= FIRST_HRESULT) return [hresult(number)];
  const readings: Reading[] = [{ kind: 'mars-id', value: String(number) }];
  if (HEX.test(code)) {
    readings.push(hresult(number));
    if (number <= 0xffff) readings.push({ kind: 'win32', value: String(number) });
  }
  return readings;
}

function hresult(number: number): Reading {
  return { kind: 'hresult', value: `0x${(number >>> 0).toString(16).toUpperCase().padStart(8, '0')}` };
}
