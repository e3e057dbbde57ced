/** The Windows code tables: what an HRESULT or a Win32 code means in general. */
import type { Fault } from './faults.ts';
import type { WindowsCode } from './types.ts';
import type { SourceFile } from './yaml-file.ts';

/** Both tables by number. A Win32 code's HRESULT (0x8007xxxx) is computed, not stored. */
export interface CodeTables {
  hresults: Map<number, WindowsCode>;
  win32: Map<number, WindowsCode>;
}

const COLUMNS = ['kind', 'code', 'symbol', 'meaning', 'source'];
const CODE = /^(?:0x[0-9A-Fa-f]{1,8}|\d{1,10})$/;

/**
 * Reads the tables: tab-separated, a header line `kind code symbol meaning source`, kind `win32` or `hresult`.
 * The first row of a code stands; files are read in the order of their names.
 */
export function readCodeTables(files: readonly SourceFile[], faults: Fault[]): CodeTables {
  const tables: CodeTables = { hresults: new Map(), win32: new Map() };
  for (const file of files) {
    const rows = file.text.split('\n');
    if (rows[0]?.trimEnd().split('\t').join() !== COLUMNS.join()) {
      faults.push({ file: file.name, line: 1, message: `the header must be: ${COLUMNS.join(' ')}, separated by tabs` });
      continue;
    }
    for (let index = 1; index < rows.length; index++) {
      const row = rows[index]?.trimEnd();
      if (row) readRow(row, tables, (message) => faults.push({ file: file.name, line: index + 1, message }));
    }
  }
  return tables;
}

function readRow(row: string, tables: CodeTables, report: (message: string) => void): void {
  const [kind, code, symbol, meaning, source, ...rest] = row.split('\t');
  const table = kind === 'win32' ? tables.win32 : kind === 'hresult' ? tables.hresults : undefined;
  if (!table || code === undefined || !CODE.test(code) || !symbol || !meaning || !source || rest.length > 0) {
    report('a row is: win32 or hresult, the code, its symbol, its meaning, its source');
    return;
  }
  const number = Number(code);
  if (!table.has(number)) table.set(number, { symbol, meaning, source });
}
