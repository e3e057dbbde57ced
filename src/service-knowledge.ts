/** The knowledge of the running service with the diagnosis made for it; both follow the files. */
import { setImmediate } from 'node:timers/promises';
import { type Diagnose, preparing } from './diagnosis/diagnose.ts';
import { finish, type Work } from './diagnosis/knowledge-index.ts';
import { loadKnowledge } from './knowledge/build.ts';
import { KNOWLEDGE_DIR } from './knowledge/files.ts';
import { createLiveKnowledge } from './knowledge/live/live.ts';
import { watchFolders } from './knowledge/live/watch.ts';
import type { Knowledge } from './knowledge/types.ts';
import type { Log } from './log.ts';

export interface ServiceKnowledge {
  /** The knowledge in force. */
  current(): Knowledge;
  /** Diagnoses with the knowledge in force. The first call makes what it needs, unless `prepare` has. */
  diagnose: Diagnose;
  /** Makes what the first diagnosis needs, which takes a few hundred milliseconds, in slices between other work. */
  prepare(): Promise<void>;
  /** Calls the listener whenever other knowledge counts. */
  onChanged(listener: () => void): void;
  /** Follows the files no more. */
  close(): void;
}

/** So long others wait for a slice of work: less than anybody notices. */
const SLICE_MS = 10;

function slice<Result>(work: Work<Result>): Result | undefined {
  const end = performance.now() + SLICE_MS;
  while (performance.now() < end) {
    const step = work.next();
    if (step.done) return step.value;
  }
  return undefined;
}

/** Loads the knowledge, with a team's folder laid over it, and follows both folders. Throws when it is faulty now. */
export function followKnowledge(teamDir: string | undefined, log: Log): ServiceKnowledge {
  const listeners: (() => void)[] = [];
  const diagnoses = new WeakMap<Knowledge, Diagnose>();
  const begun = new WeakMap<Knowledge, Work<Diagnose>>();
  const workFor = (knowledge: Knowledge): Work<Diagnose> => {
    const work = begun.get(knowledge) ?? preparing(knowledge);
    begun.set(knowledge, work);
    return work;
  };
  const diagnosisFor = (knowledge: Knowledge): Diagnose => {
    const known = diagnoses.get(knowledge);
    if (known) return known;
    // What has been done in slices is not done again.
    const made = finish(workFor(knowledge));
    diagnoses.set(knowledge, made);
    return made;
  };
  const prepare = async (): Promise<void> => {
    const knowledge = live.current();
    while (!diagnoses.has(knowledge)) {
      const made = slice(workFor(knowledge));
      if (made) diagnoses.set(knowledge, made);
      else await setImmediate();
    }
  };
  const live = createLiveKnowledge({
    load: () => loadKnowledge(KNOWLEDGE_DIR, teamDir),
    // Made before the new knowledge counts: no paste waits for it, and knowledge that breaks it is not taken.
    onChange: (knowledge) => {
      diagnosisFor(knowledge);
      // Soon: it counts only after this.
      void setImmediate().then(() => {
        for (const listener of listeners) listener();
      });
    },
    log,
    watch: watchFolders(teamDir === undefined ? [KNOWLEDGE_DIR] : [KNOWLEDGE_DIR, teamDir]),
  });
  return {
    current: live.current,
    diagnose: (text) => diagnosisFor(live.current())(text),
    prepare,
    onChanged: (listener) => void listeners.push(listener),
    close: live.close,
  };
}
