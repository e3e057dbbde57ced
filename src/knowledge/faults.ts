/** Something wrong in a knowledge file, with the place to mend it. */
export interface Fault {
  /** Path of the file as the reader named it. */
  file: string;
  /** 1-based line. */
  line: number;
  /** What is wrong, for the person who wrote the file. */
  message: string;
}

/** A path of keys into a file's data, as zod reports it. */
export type DataPath = readonly PropertyKey[];

/** `file:line: message`, the form that editors and terminals make clickable. */
export function formatFault(fault: Fault): string {
  return `${fault.file}:${fault.line}: ${fault.message}`;
}

/** Thrown where knowledge is needed and has faults. */
export class KnowledgeError extends Error {
  readonly code = 'KNOWLEDGE_FAULTY';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(`The knowledge has ${faults.length} fault(s):\n${faults.map(formatFault).join('\n')}`);
    this.faults = faults;
  }
}
