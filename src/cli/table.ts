/** Rows of text in columns. */

/** A few cells are so long that they would push the rest off the screen. */
const WIDEST = 40;

/** Columns of one width each, without lines, so that `grep` and `sort` work on rows; the longest text goes last. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((name, at) =>
    Math.min(WIDEST, Math.max(name.length, ...rows.map((row) => row[at]?.length ?? 0))),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  return [header, ...rows].map((row) => `${line(row)}\n`).join('');
}
