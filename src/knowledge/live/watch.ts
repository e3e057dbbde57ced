/** Tells when files below some folders have changed: by events of the file system, and by looking now and then. */
import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';

export interface WatchOptions {
  /** How long files must be left alone before they count as changed; an editor writes in several goes. */
  settleMs?: number;
  /** How often to look without being told, for file systems without events (network shares, some containers). */
  pollMs?: number;
  /** False looks only. */
  events?: boolean;
}

/** Starts watching; `changed` is called after each change. Gives the function that stops it. */
export type Watch = (changed: () => void) => () => void;

/** Watches `dirs` with everything below. A folder that is missing is looked for again. */
export function watchFolders(dirs: readonly string[], options: WatchOptions = {}): Watch {
  const { settleMs = 300, pollMs = 10_000, events = true } = options;
  return (changed) => {
    let seen = stateOf(dirs);
    let settling: NodeJS.Timeout | undefined;
    const look = (): void => {
      const now = stateOf(dirs);
      if (now === seen) return;
      seen = now;
      changed();
    };
    const settle = (): void => {
      clearTimeout(settling);
      settling = setTimeout(look, settleMs).unref();
    };
    const watchers = events ? dirs.map((dir) => listen(dir, settle)) : [];
    const polling = setInterval(look, pollMs).unref();
    return () => {
      clearTimeout(settling);
      clearInterval(polling);
      for (const watcher of watchers) watcher?.close();
    };
  };
}

/** Events of a folder; undefined where there are none to have, which leaves the looking. */
function listen(dir: string, heard: () => void): FSWatcher | undefined {
  try {
    // An error later on, such as the folder going away, leaves the looking too.
    return watch(dir, { recursive: true, persistent: false }, heard).on('error', heard);
  } catch {
    return undefined;
  }
}

/** Names, times and sizes of all files: two states are equal when nothing has changed. */
function stateOf(dirs: readonly string[]): string {
  return dirs.flatMap((dir) => filesOf(dir).map((path) => `${path} ${stampOf(path)}`)).join('\n');
}

function filesOf(dir: string): string[] {
  try {
    const names = readdirSync(dir, { recursive: true, encoding: 'utf8' });
    return [dir, ...names.sort().map((name) => join(dir, name))];
  } catch {
    // An empty folder and none are two different states.
    return [];
  }
}

function stampOf(path: string): string {
  try {
    const stats = statSync(path);
    return stats.isFile() ? `${stats.mtimeMs} ${stats.size}` : '';
  } catch {
    // A file can go between being listed and being looked at, or may not be looked at.
    return '';
  }
}
