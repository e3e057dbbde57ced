/** Codes of a paste with their general meaning, which holds whatever program shows them. */
import type { FoundCode } from '../diagnosis/types.ts';
import { decodeHresult } from '../knowledge/code-tables.ts';
import { formatCode } from '../knowledge/codes.ts';
import type { CodeMeaning, Knowledge } from '../knowledge/types.ts';
import { ownerOf, tableKeyOf } from './code-index.ts';
import type { DecodedCode } from './model.ts';
import { quote } from './quote.ts';

/** More codes than this tell a reader nothing. */
const MOST_CODES = 6;
const RAW_LIMIT = 80;

/** The codes, each once, those with a meaning first. Bare numbers and names without a meaning are left out. */
export function decodeCodes(codes: readonly FoundCode[], knowledge: Knowledge): DecodedCode[] {
  const once = new Map(codes.map((code) => [`${code.kind}:${code.value}`, code]));
  const decoded = [...once.values()]
    .map((code) => ({ code, view: decodeCode(code, knowledge) }))
    .filter(({ code, view }) => view.meaning !== undefined || (code.kind !== 'number' && code.kind !== 'name'))
    .map(({ view }) => view);
  const known = decoded.filter(({ meaning }) => meaning !== undefined);
  return [...known, ...decoded.filter(({ meaning }) => meaning === undefined)].slice(0, MOST_CODES);
}

/** One code with what the tables know of it. */
export function decodeCode(code: FoundCode, knowledge: Knowledge): DecodedCode {
  const found = meaningOf(code, knowledge);
  const source = found && (knowledge.sources.get(found.source)?.title ?? found.source);
  return {
    raw: quote(code.raw, RAW_LIMIT),
    value: codeText(code),
    ...(found?.symbol !== undefined && { symbol: found.symbol }),
    ...(found && { meaning: found.meaning }),
    ...(source && { source }),
    ...(found?.backupServer && { backupServer: true as const }),
  };
}

function meaningOf(
  { kind, value }: FoundCode,
  knowledge: Knowledge,
): (CodeMeaning & { backupServer?: true }) | undefined {
  const { codeTable } = knowledge;
  const number = Number(value);
  switch (kind) {
    case 'hresult':
      return decodeHresult(number, codeTable);
    case 'win32':
      return codeTable.get(`win32:${number}`);
    case 'http-status':
      return codeTable.get(`http:${number}`);
    case 'event':
      return codeTable.get(`event:${number}`);
    case 'mars-id':
      // DPM and MABS write their own IDs in the same way. An ID that an entry lists is the agent's.
      return ownerOf(kind, value, knowledge) ? undefined : ofBackupServer(codeTable.get(`dpm:${number}`));
    case 'name': {
      const key = tableKeyOf(value, knowledge) ?? '';
      return key.startsWith('dpm:') ? ofBackupServer(codeTable.get(key)) : codeTable.get(key);
    }
    case 'number':
      return undefined;
    default:
      return kind satisfies never;
  }
}

function ofBackupServer(meaning: CodeMeaning | undefined): (CodeMeaning & { backupServer: true }) | undefined {
  return meaning && { ...meaning, backupServer: true };
}

function codeText({ kind, value }: FoundCode): string {
  switch (kind) {
    case 'hresult':
      return `${value} (${Number(value) | 0})`;
    case 'event':
      return `Event ${value}`;
    case 'number':
    case 'name':
      return quote(value, RAW_LIMIT).quoted;
    case 'mars-id':
    case 'win32':
    case 'http-status':
      return formatCode({ kind, value });
    default:
      return kind satisfies never;
  }
}
