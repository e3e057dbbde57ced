/** What the bot says of what it keeps: notes, one's own data. */
export const teamText = {
  noteHow:
    'A note stands at the end of an answer, for your organisation only. Add one with **note 100050 your words**, change it with **note 100050 edit 1 new words**, take it away with **note 100050 remove 1**.',
  notesTitle: 'Notes of your team',
  noNotesTitle: 'No notes yet',
  notesMore: (shown: number, total: number): string =>
    `Showing ${shown} of ${total}. Send **notes 100050** for those of one entry.`,
  noteAdded: 'Note added',
  noteEdited: 'Note changed',
  noteRemoved: 'Note taken away',
  showEntry: 'Show the entry',
  noteGone: (number: number): string => `There is no note ${number} on this entry. Send **notes** for the list.`,
  noteNowhereTitle: (code: string): string => `I know no entry ${code}`,
  noteNowhere:
    'A note needs an entry to stand at. Send **list** to browse them. If this was an error to look up, send it without “note”.',
  noteTitleGone: 'No such note',
  noteTooLong: 'A note holds 2,000 characters. Nothing was kept; shorten it and send it again.',
  noteTooMany: 'This entry has 20 notes. Take one away first.',
  noteTeamFull: 'Your team has 500 notes. Take one away first.',
  noteTitleFailed: 'Nothing was kept',
  correctedTitle: 'Nothing was changed',
  corrected:
    'Editing a message changes nothing that I keep: to change a note send **note 100050 edit 1 new words**, and any other command send anew.',
  notAllowed: 'Only the administrators whom the operator has named may write notes. Ask one of them.',
  guests: 'Notes stay within your organisation, and people of another one read along here. Write to me directly.',
  statsNotAllowed: 'Only the administrators whom the operator has named may see the figures. Ask one of them.',
  notAllowedTitle: 'Not allowed',
  notKept: 'The store does not work at the moment. Try again in a minute; the operator sees it in the log.',
  nothingKept: 'This bot keeps nothing, so there are no notes and nothing to forget.',
  nothingKeptTitle: 'Nothing is kept',
  forgetTitle: 'Forget what I keep of you?',
  forget:
    'This deletes your feedback, your requests to a person, your recent look-ups and what I could not answer to you alone. Notes that you wrote stay for your team, without your name. It cannot be undone.',
  forgetNow: 'Yes, forget me',
  forgotten: 'Done',
  forgottenRows: (rows: number): string =>
    rows === 0
      ? 'I kept nothing of you.'
      : `I have forgotten you: ${rows === 1 ? '1 record' : `${rows} records`} deleted or made nameless.`,
} as const;
