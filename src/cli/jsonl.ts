/** Many pastes, one a line. A bad line costs nothing but itself. */
import { z } from 'zod';
import type { Diagnose } from '../diagnosis/diagnose.ts';
import type { ExitCode } from './command.ts';
import { diagnosisLine, errorLine, type PasteId } from './diagnosis-json.ts';
import type { LineErrorCode } from './errors.ts';
import { linesOf } from './lines.ts';
import type { Terminal } from './terminal.ts';

const idSchema = z.union([z.string(), z.number()]);
const pasteSchema = z.object({ id: idSchema, text: z.string() });
const namedSchema = z.object({ id: idSchema });

type PasteLine =
  | { paste: z.output<typeof pasteSchema> }
  | { paste?: undefined; id: PasteId | null; code: LineErrorCode };

/** Answers every line, in order; 1 when any of them could not be answered. */
export async function diagnoseLines(
  pieces: AsyncIterable<string>,
  diagnose: Diagnose,
  terminal: Pick<Terminal, 'out'>,
): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  for await (const line of linesOf(pieces)) {
    const answer = answerLine(line, diagnose);
    if (answer.failed) exitCode = 1;
    await terminal.out(answer.text);
  }
  return exitCode;
}

function answerLine(line: string | undefined, diagnose: Diagnose): { text: string; failed: boolean } {
  const read = readLine(line);
  if (!read.paste) return { text: errorLine(read.id, read.code), failed: true };
  const { id, text } = read.paste;
  try {
    return { text: diagnosisLine(id, text, diagnose), failed: false };
  } catch {
    // The lines behind this one must not be lost to it.
    return { text: errorLine(id, 'DIAGNOSIS_FAILED'), failed: true };
  }
}

function readLine(line: string | undefined): PasteLine {
  if (line === undefined) return { id: null, code: 'LINE_TOO_LONG' };
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    return { id: null, code: 'LINE_NOT_JSON' };
  }
  const paste = pasteSchema.safeParse(data);
  if (paste.success) return { paste: paste.data };
  return { id: namedSchema.safeParse(data).data?.id ?? null, code: 'LINE_NOT_A_PASTE' };
}
