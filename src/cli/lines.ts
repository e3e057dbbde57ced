/** Cuts a stream of text into lines. Only a line feed ends a line: JSON may hold every other separator. */

/** A line longer than this is passed over; its place is kept. */
const LONGEST_LINE = 64 * 1024 * 1024;

/** The lines, without blank ones; undefined stands for a line that is longer than `longest`. */
export async function* linesOf(
  pieces: AsyncIterable<string>,
  longest: number = LONGEST_LINE,
): AsyncGenerator<string | undefined> {
  let parts: string[] = [];
  let length = 0;
  const take = (): string | undefined => {
    const line = length > longest ? undefined : parts.join('');
    parts = [];
    length = 0;
    return line;
  };
  for await (const piece of pieces) {
    const [first = '', ...rest] = piece.split('\n');
    for (const [index, part] of [first, ...rest].entries()) {
      if (index > 0) {
        const line = take();
        if (line?.trim() !== '') yield line;
      }
      length += part.length;
      if (length <= longest) parts.push(part);
    }
  }
  const last = take();
  if (last?.trim() !== '') yield last;
}
