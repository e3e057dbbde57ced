/** The code tables: what a Windows, HTTP or event code means in general, whatever program shows it. */
import type { Fault } from './faults.ts';
import type { CodeMeaning, CodeTable } from './types.ts';
import type { SourceFile } from './yaml-file.ts';

const KINDS = new Set(['win32', 'hresult', 'http', 'event', 'dpm']);
const COLUMNS = ['kind', 'code', 'symbol', 'meaning', 'source'];
/** Stands in the column of a code that has no name. */
const NO_SYMBOL = '-';
const CODE = /^(?:0x[0-9A-Fa-f]{1,8}|\d{1,10})$/;

/**
 * Reads the tables: tab-separated, a header line `kind code symbol meaning source`. The first row of a code
 * stands; files are read in the order of their names.
 */
export function readCodeTables(files: readonly SourceFile[], faults: Fault[]): CodeTable {
  const table = new Map<string, CodeMeaning>();
  for (const file of files) {
    const rows = file.text.split('\n');
    if (rows[0]?.trimEnd().split('\t').join() !== COLUMNS.join()) {
      faults.push({ file: file.name, line: 1, message: `the header must be: ${COLUMNS.join(' ')}, separated by tabs` });
      continue;
    }
    for (let index = 1; index < rows.length; index++) {
      const row = rows[index]?.trimEnd();
      if (row) readRow(row, table, (message) => faults.push({ file: file.name, line: index + 1, message }));
    }
  }
  return table;
}

function readRow(row: string, table: Map<string, CodeMeaning>, report: (message: string) => void): void {
  const [kind = '', code = '', symbol, meaning, source, ...rest] = row.split('\t');
  if (!KINDS.has(kind) || !CODE.test(code) || !symbol || !meaning || !source || rest.length > 0) {
    report('a row is: win32, hresult, http, event or dpm; the code; its symbol; its meaning; its source');
    return;
  }
  const key = `${kind}:${Number(code)}`;
  if (!table.has(key)) table.set(key, { ...(symbol !== NO_SYMBOL && { symbol }), meaning, source });
}

/** The first 16 bits of an HRESULT that wraps a Win32 code. */
const WIN32_FACILITY = 0x8007;

/** The meaning of an HRESULT given as an unsigned number; one that wraps a Win32 code has that code's meaning. */
export function decodeHresult(value: number, table: CodeTable): CodeMeaning | undefined {
  const own = table.get(`hresult:${value}`);
  if (own) return own;
  return value >>> 16 === WIN32_FACILITY ? table.get(`win32:${value & 0xffff}`) : undefined;
}
