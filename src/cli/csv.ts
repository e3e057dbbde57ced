/** Rows as CSV (RFC 4180), safe to open in a spreadsheet. */

/** What a spreadsheet takes for the start of a formula. */
const FORMULA = /^[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/;
const SPECIAL = /[",\r\n]/;

export type Cell = string | number | undefined;

/** The header and the rows, each ended by CRLF. */
export function csv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: Cell = ''): string {
  if (typeof value === 'number') return String(value);
  // An apostrophe makes a text of it, in every spreadsheet.
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return SPECIAL.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
