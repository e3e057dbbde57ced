/** A team's own words on an entry, written in chat and seen in its tenant only. */

export interface Note {
  id: string;
  entry: string;
  text: string;
  /** The platform's id of who wrote it; empty when the person was forgotten. */
  author: string;
  createdAt: string;
  /** Set when it was changed. */
  editedAt?: string;
}

/** One thing that happened to a note. */
export interface NoteChange {
  change: 'added' | 'edited' | 'removed';
  /** The note's words from then on; at `removed` the last ones. */
  text: string;
  author: string;
  at: string;
}

/** The store keeps 2,000 characters of a note. */
export interface Notes {
  add(entry: string, text: string, author: string): Promise<Note>;
  /** Changes a note; undefined where there is none. */
  edit(id: string, text: string, author: string): Promise<Note | undefined>;
  /** Takes a note away; its history stays for the time of retention. False where there is none. */
  remove(id: string, author: string): Promise<boolean>;
  /** Notes of an entry, oldest first. */
  of(entry: string): Promise<Note[]>;
  get(id: string): Promise<Note | undefined>;
  /** All notes, by entry. */
  list(): Promise<Note[]>;
  /** What happened to a note, also to one that was removed; oldest first. */
  history(id: string): Promise<NoteChange[]>;
}
