/** What a person looked up last, for where a channel shows it to that person: the entries alone, never a text. */

/** An entry that a person was shown. */
export interface Recent {
  entry: string;
  /** ISO time of the last time. */
  at: string;
}

/** A sighting with its person. */
export interface SeenRecent extends Recent {
  /** The platform's id. */
  person: string;
}

/** Of each person the last 10 entries are kept, each once. */
export interface Recents {
  record(seen: SeenRecent): Promise<void>;
  /** What the person looked up, newest first. */
  of(person: string): Promise<Recent[]>;
}
