/** What a command may touch of the world: the environment, standard input and the two outputs. */
import { once } from 'node:events';

export interface Terminal {
  env: Readonly<Record<string, string | undefined>>;
  stdin: AsyncIterable<Uint8Array>;
  /** True when a person would have to type the input. */
  interactive: boolean;
  /** True when a person reads the output on a screen. */
  screen?: boolean;
  out: (text: string) => Promise<void>;
  err: (text: string) => Promise<void>;
}

/** The terminal that this process was started from. */
export function terminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endQuietly);
  return {
    env: process.env,
    stdin: process.stdin,
    interactive: process.stdin.isTTY,
    screen: process.stdout.isTTY,
    out: (text) => write(process.stdout, text),
    err: (text) => write(process.stderr, text),
  };
}

/** Waits for a slow reader, so that a long run does not pile up its output in memory. */
async function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

/** A reader that went away, such as `head`, has what it wanted. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
