/** Bars of block characters, for charts where there is nothing but text. */
const BLOCK = '█';
/** Eighths of a block, so that small numbers differ. */
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar of at most `width` characters for a share from 0 to 1; whatever is more than nothing can be seen. */
export function blockBar(share: number, width: number): string {
  const bounded = Math.min(share, 1);
  const eighths = bounded > 0 ? Math.max(1, Math.round(bounded * width * 8)) : 0;
  return BLOCK.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
}
