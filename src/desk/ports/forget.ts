/** What forgetting somebody would touch. */

/** Rows of one kind. */
export interface Held {
  what:
    | 'votes'
    | 'messages'
    | 'hand-overs'
    | 'gaps'
    | 'notes'
    | 'changes of notes'
    | 'settings'
    | 'look-ups'
    | 'recent look-ups'
    | 'events'
    | 'installations';
  /** delete: the rows go. unsign: they stay, without the person's id or words. */
  how: 'delete' | 'unsign';
  rows: number;
}
