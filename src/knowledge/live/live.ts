/** Knowledge that follows its files: a good change is taken over, a broken one leaves the last good knowledge in force. */
import { type Fault, formatFault, KnowledgeError } from '../faults.ts';
import type { Knowledge } from '../types.ts';
import type { Watch } from './watch.ts';

/** What `doctor` and the log tell. */
export interface LiveStatus {
  /** When the knowledge in force was loaded. */
  loadedAt: Date;
  /** How many entries it has. */
  entries: number;
  /** What is wrong with the files as they are now; empty when they are in force. */
  faults: readonly Fault[];
}

interface LiveLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

export interface LiveOptions {
  /** Reads the files. Throws, best a `KnowledgeError`, when they are faulty. */
  load: () => Knowledge;
  /** Takes new knowledge into use. When it throws, the last good knowledge stays in force. */
  onChange?: (knowledge: Knowledge) => void;
  log: LiveLog;
  /** Tells of changes; see `watchFolders`. */
  watch: Watch;
  now?: () => Date;
}

export interface LiveKnowledge {
  /** The knowledge in force. */
  current(): Knowledge;
  status(): LiveStatus;
  /** Reads the files again. True when they are in force now. */
  reload(): boolean;
  /** Stops watching. */
  close(): void;
}

/** Loads the knowledge, which must be good the first time, and keeps up with its files until closed. */
export function createLiveKnowledge(options: LiveOptions): LiveKnowledge {
  const { load, onChange, log, watch, now = () => new Date() } = options;
  // Before the files are read, so that what changes meanwhile is seen.
  const stop = watch(() => void reload());
  let knowledge = loadOr(stop, load);
  let loadedAt = now();
  let faults: readonly Fault[] = [];

  const reload = (): boolean => {
    try {
      const next = load();
      onChange?.(next);
      knowledge = next;
      loadedAt = now();
      faults = [];
      log.info({ entries: knowledge.entries.size }, 'The knowledge has changed and is in force.');
      return true;
    } catch (error) {
      faults = faultsOf(error);
      log.warn(
        { faults: faults.map(formatFault) },
        'The knowledge has changed and is faulty; the last good one stays in force.',
      );
      return false;
    }
  };
  return {
    current: () => knowledge,
    status: () => ({ loadedAt, entries: knowledge.entries.size, faults }),
    reload,
    close: stop,
  };
}

function loadOr(stop: () => void, load: () => Knowledge): Knowledge {
  try {
    return load();
  } catch (error) {
    stop();
    throw error;
  }
}

/** Whatever stood in the way, as faults. */
function faultsOf(error: unknown): readonly Fault[] {
  if (error instanceof KnowledgeError) return error.faults;
  const message = error instanceof Error ? error.message : String(error);
  return [{ file: pathOf(error) ?? 'knowledge', line: 1, message }];
}

function pathOf(error: unknown): string | undefined {
  return error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : undefined;
}
