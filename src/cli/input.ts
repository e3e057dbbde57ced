/** Text from a file or from standard input, whatever a Windows machine wrote it in. */
import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { CliError } from './errors.ts';
import type { Terminal } from './terminal.ts';

/** Far over what the diagnosis reads of a paste; a larger file is some other file. */
const LONGEST = 256 * 1024 * 1024;
const STDIN = '-';

const FILE_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file',
  EISDIR: 'This is a folder, not a file',
  EACCES: 'The system does not let you read this file',
};

/** The text of `file`, piece by piece; of standard input when no file or `-` is named. */
export async function* readPieces(file: string | undefined, terminal: Terminal): AsyncGenerator<string> {
  if (file === undefined || file === STDIN) {
    if (terminal.interactive) await terminal.err('Paste the error, then press Ctrl-D on a line of its own.\n');
    yield* decode(terminal.stdin);
    return;
  }
  try {
    yield* decode(createReadStream(file));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new CliError('FILE_NOT_READ', `${FILE_ERRORS[code] ?? 'The file could not be read'}: ${file}`, {
      cause: error,
    });
  }
}

/** All of the text. */
export async function readText(file: string | undefined, terminal: Terminal): Promise<string> {
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of readPieces(file, terminal)) {
    length += piece.length;
    if (length > LONGEST) throw new CliError('TOO_LONG', `The input is longer than ${LONGEST} characters. Cut it.`);
    pieces.push(piece);
  }
  return pieces.join('');
}

/** Bytes as text: UTF-8, or UTF-16 where the first bytes say so, as those of a file from Windows PowerShell do. */
async function* decode(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let start = Buffer.alloc(0);
  for await (const chunk of source) {
    if (decoder) {
      yield decoder.decode(chunk, { stream: true });
      continue;
    }
    start = Buffer.concat([start, chunk]);
    if (start.length < 2) continue;
    decoder = new TextDecoder(encodingOf(start));
    yield decoder.decode(start, { stream: true });
  }
  yield decoder ? decoder.decode() : new TextDecoder().decode(start);
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Without a mark: a letter and a zero byte are a letter in UTF-16.
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  return 'utf-8';
}
