/** The knowledge of the running service with the diagnosis made for it; both follow the files. */
import { createDiagnosis, type Diagnose } from './diagnosis/diagnose.ts';
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
  /** Makes what the first diagnosis needs, which takes a few hundred milliseconds. */
  prepare(): void;
  /** Follows the files no more. */
  close(): void;
}

/** Loads the knowledge, with a team's folder laid over it, and follows both folders. Throws when it is faulty now. */
export function followKnowledge(teamDir: string | undefined, log: Log): ServiceKnowledge {
  const diagnoses = new WeakMap<Knowledge, Diagnose>();
  const diagnosisFor = (knowledge: Knowledge): Diagnose => {
    const known = diagnoses.get(knowledge);
    if (known) return known;
    const made = createDiagnosis(knowledge);
    diagnoses.set(knowledge, made);
    return made;
  };
  const live = createLiveKnowledge({
    load: () => loadKnowledge(KNOWLEDGE_DIR, teamDir),
    // Made before the new knowledge counts: no paste waits for it, and knowledge that breaks it is not taken.
    onChange: diagnosisFor,
    log,
    watch: watchFolders(teamDir === undefined ? [KNOWLEDGE_DIR] : [KNOWLEDGE_DIR, teamDir]),
  });
  return {
    current: live.current,
    diagnose: (text) => diagnosisFor(live.current())(text),
    prepare: () => void diagnosisFor(live.current()),
    close: live.close,
  };
}
