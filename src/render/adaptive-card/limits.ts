/** Every bound of a card in one place, each with the reason for its number. */
export const limits = Object.freeze({
  /**
   * Bytes of UTF-8 JSON. Teams counts a message in UTF-16; the oldest copy of its documentation allows 40 KB, which is
   * 20 KB of ASCII ("Format your bot messages").
   */
  bytes: 20_000,
  /** Buttons that stand out: 1 to 3 are recommended ("Designing Adaptive Cards for your Teams app"). */
  primaryActions: 3,
  /** Buttons in all: more than six are not shown (the same page). */
  actions: 6,
  /** Characters of a button's title; longer ones are cut by clients on a phone (ours: two lines at 320 px). */
  buttonTitle: 40,
  /** Entries that one button may carry to go back to (the form of our buttons, `buttonSchema`). */
  buttonOptions: 4,
  /** Characters of pasted text: enough to recognise it, short enough not to push the answer away (ours). */
  quoteCharacters: 500,
  /** Lines of pasted text (ours). */
  quoteLines: 5,
  /** Characters of a heading or of an entry's title in one; the knowledge allows 160 (ours). */
  heading: 300,
  /** Characters of an address; longer ones are no documentation links (ours). */
  url: 1_000,
  /** Bytes of the buttons for feedback where the card is full (ours). */
  followUpBytes: 2_500,
  /** Characters of the pasted text in them then (ours). */
  carriedText: 100,
  /** Characters and lines of a team's note, and bytes of all of them: the steps are to keep their room (ours). */
  noteCharacters: 400,
  noteLines: 8,
  noteBytes: 2_400,
  /** Characters of people's words in the rows of one list; each gets its share of them, or at least `noteCharacters`. */
  quotesCharacters: 12_000,
  /** Decoded codes shown; a log can hold dozens (ours). */
  codes: 6,
});
