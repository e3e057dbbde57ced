/** The sentences that only Slack's modals, commands and Home tab need. */
export const modalText = {
  /** At most 24 characters. */
  title: 'MARS Medic',
  close: 'Close',
  reading: 'Reading the message…',
  looking: 'Looking it up…',
  posting: 'Posting…',
  lookUp: 'Look up',
  pasteLabel: 'Paste the error message, a part of a log, or a code',
  pasteHint: 'For a longer log, attach it as a file to a direct message to me.',
  shareInThread: 'Share in thread',
  nothing: 'There is no text in this message that I could read. I read words and text files, not pictures.',
  shared: 'Done: the answer is in the thread of that message.',
  sharedBefore: 'The answer was posted a moment ago.',
  notShared: 'I could not post there. Invite me to the channel and try again.',
  tooOld: 'This is too old to share. Look the error up again.',
} as const;

export const commandText = {
  share: 'Share in channel',
  shareLabel: 'Share in channel: everybody there sees this answer',
  ways: (command: string): string =>
    `In Slack: send ${command} and an error, mention me, write to me directly, or choose “Explain this error” from the menu of any message. ${command} auto on lets me answer in this channel without being called, where I am sure; ${command} auto off ends that.`,
  autoTitle: 'Answering without being called',
  autoOn: 'On for this channel: where I am sure which error a message is about, I answer it in its thread.',
  autoNeeds: 'For that I must be a member of the channel.',
  autoScope:
    'The app has no permission to read messages here, so nothing will happen yet. Whoever runs me finds in the documentation how to add it.',
  autoOff: 'Off for this channel: I answer when I am mentioned.',
  autoHow: (command: string): string => `Send ${command} auto on or ${command} auto off.`,
  autoNotAllowed: 'Only the administrators whom the operator has named may change this. Ask one of them.',
  autoNotKept: 'Nothing was changed: the store does not work at the moment. Try again in a minute.',
  autoNotHere: 'This is for channels. Here I answer everything anyway.',
} as const;

export const fileText = {
  noScope:
    'I could not read the attached file: the app lacks the permission files:read. Paste the text itself, or ask whoever runs me to add it.',
  notText: 'I read text and text files. Other attachments I left out.',
  failed: 'I could not fetch the attached file. Paste the text itself.',
  cut: 'The attached file was long: I read only its beginning.',
} as const;

export const homeText = {
  box: 'Look up an error',
  boxHint: 'A code such as 100050, or a few words; press Enter.',
  paste: 'Paste a longer text',
  holds: 'What I know',
  recents: 'Your recent look-ups',
} as const;

/** The pages after Slack's consent. */
export const installText = {
  title: 'MARS Medic',
  done: 'MARS Medic is installed. Close this page and write to it in Slack.',
  refused: 'MARS Medic was not installed, because the consent was not given.',
  failed: 'MARS Medic could not be installed. Start again from /slack/install in this browser.',
} as const;
