/** The sentences that only Teams' dialogs, message extension and search box need. */
export const dialogText = {
  title: 'MARS Medic: explain this error',
  post: 'Post in the thread',
  postInChat: 'Post in the chat',
  close: 'Close',
  nothing: 'There is no text in this message that I could read. I read words, code blocks and cards, not pictures.',
  posted: 'Done: the answer is below that message.',
  postedBefore: 'The answer was posted a moment ago.',
  notPosted: 'I could not post there just now. Try again, or close this and mention me in the thread.',
  unknownCommand: 'I do not know this command. The app in Teams may be newer or older than the bot.',
} as const;

/** The search box. */
export const searchText = {
  nothing: (query: string): string =>
    query === ''
      ? 'I know no entries. Ask whoever runs me to check the knowledge.'
      : 'No entry has this code or these words. Try the ID alone, a single word, or a topic such as cache.',
  more: 'Press to read the whole entry.',
  show: 'Show the entry',
} as const;
