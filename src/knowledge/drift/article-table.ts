/** Tables of the article, with or without outer bars. */

export interface TableRow {
  /** Cells as Markdown. */
  cells: string[];
  /** The header that stands above the cells. */
  header: string[];
}

const RULE = /^[|:\-\s]+$/;

/** The rows of the tables in `lines`, and what is left of the lines without them. */
export function takeTables(lines: readonly string[]): { rows: TableRow[]; prose: string[] } {
  const rows: TableRow[] = [];
  const prose: string[] = [];
  let header: string[] | undefined;
  for (const [index, line] of lines.entries()) {
    if (isRule(line)) {
      header = cellsOf(lines[index - 1] ?? '');
      prose.pop();
    } else if (header && line.includes('|')) {
      rows.push({ cells: cellsOf(line), header });
    } else {
      header = undefined;
      prose.push(line);
    }
  }
  return { rows, prose };
}

/** The line between a header and its rows. */
function isRule(line: string): boolean {
  return line.includes('--') && line.includes('|') && RULE.test(line);
}

function cellsOf(line: string): string[] {
  const bare = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  return bare.split('|').map((cell) => cell.trim());
}
