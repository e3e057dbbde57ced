/** How a paste looks, whatever its label says: right on a full message says little about a line of plain talk. */

const CODE_ALONE =
  /^[\s("'[]*(?:error|code|id|event)?[\s:#(]*(?:0x[0-9a-f]+|\d{2,10}|[A-Za-z]+_[A-Za-z_]+)[\s)"'\].?!]*$/i;
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const LONG = 20;
const SHORT_LINE = 80;

/** The shape by which the table is split. */
export function shapeOf(text: string): string {
  if (CODE_ALONE.test(text)) return 'code alone';
  if (UNSPACED.test(text)) return 'Chinese, Japanese, Korean';
  const lines = text.split('\n').filter((line) => line.trim() !== '').length;
  if (lines > LONG) return `more than ${LONG} lines`;
  if (lines > 1) return `2 to ${LONG} lines`;
  return text.length <= SHORT_LINE ? 'one short line' : 'one long line';
}
