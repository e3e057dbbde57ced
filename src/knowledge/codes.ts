/** Codes of entries: how they are told apart, compared and written. */
import type { CatalogueEntry, Code, Entry, Guide, Needs } from './types.ts';

/** A code in one form for all kinds. `value` is what `mars knowledge list` prints and what look-ups compare. */
export interface EntryCode {
  kind: 'mars-id' | 'hresult' | 'win32' | 'http-status' | 'name';
  /** Decimal for IDs, Win32 and HTTP codes; `0x` and upper-case digits for HRESULTs; a name as it is. */
  value: string;
  needs: Needs | undefined;
}

const WINDOWS_NEEDS_AGENT: Needs = 'agent';

/** Reads one code as written in a guide. Windows and HTTP codes need words of the agent unless the entry says otherwise. */
export function entryCode(code: Code): EntryCode {
  if ('id' in code) return { kind: 'mars-id', value: String(code.id), needs: code.needs };
  if ('hresult' in code) return { kind: 'hresult', value: code.hresult, needs: code.needs ?? WINDOWS_NEEDS_AGENT };
  if ('win32' in code) return { kind: 'win32', value: String(code.win32), needs: code.needs ?? WINDOWS_NEEDS_AGENT };
  if ('http' in code)
    return { kind: 'http-status', value: String(code.http), needs: code.needs ?? WINDOWS_NEEDS_AGENT };
  return { kind: 'name', value: code.name, needs: code.needs };
}

/** All codes of an entry, guide or catalogue. */
export function codesOf(entry: Entry): EntryCode[] {
  return entry.kind === 'guide' ? guideCodes(entry) : catalogueCodes(entry);
}

function guideCodes(entry: Guide): EntryCode[] {
  return entry.codes.map(entryCode);
}

function catalogueCodes(entry: CatalogueEntry): EntryCode[] {
  const codes: EntryCode[] = [];
  if (entry.code !== undefined) codes.push({ kind: 'mars-id', value: String(entry.code), needs: undefined });
  if (entry.symbol !== undefined) codes.push({ kind: 'name', value: entry.symbol, needs: undefined });
  return codes;
}

/** Names compare without case; everything else is canonical already. */
export function codeKey(kind: EntryCode['kind'], value: string): string {
  return `${kind}:${kind === 'name' ? value.toLowerCase() : value}`;
}

/** The code as a person reads it: `ID 100050 (0x186D2)`, `0x80070005`, `HTTP 407`, `SalLowDiskSpace`. */
export function formatCode(code: Pick<EntryCode, 'kind' | 'value'>): string {
  switch (code.kind) {
    case 'mars-id':
      return `ID ${code.value} (0x${Number(code.value).toString(16).toUpperCase()})`;
    case 'hresult':
      return code.value;
    case 'win32':
      return `Windows error ${code.value}`;
    case 'http-status':
      return `HTTP ${code.value}`;
    case 'name':
      return code.value;
    default:
      return code.kind satisfies never;
  }
}
