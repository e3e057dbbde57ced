/**
 * Every bound of Block Kit that we can meet, in one place, each with where its number comes from. "Reference" is
 * docs.slack.dev/reference/block-kit. A message with one block past a bound is refused whole, so nothing here is a guess
 * upwards.
 */
export const limits = Object.freeze({
  /**
   * What a message holds. Blocks: reference, "Blocks". Bytes of its JSON: the sum has a bound that Slack does not
   * publish; `chat.postMessage` answers `msg_blocks_too_long` from about 13,200 characters of Markdown, and for rich text
   * sooner (slackapi/bolt-js issues 2509 and 2867). Counted as JSON in UTF-8, we stay under every measured refusal. Of
   * these `notes` are for the notes below an entry, `quotes` for what people have written in a list (ours).
   */
  message: Object.freeze({ blocks: 50, bytes: 12_000, notes: 3_000, quotes: 7_500 }),
  /** A modal or a Home tab. Blocks: reference, "Blocks". Bytes: `view_too_large` beyond 250 kB (method `views.open`). */
  view: Object.freeze({ blocks: 100, bytes: 100_000, notes: 45_000, quotes: 65_000 }),
  /**
   * The `text` beside the blocks: about 4,000 characters are advised (method `chat.postMessage`), and `chat.update`
   * refuses more. Counted as bytes, because others have measured that Slack does.
   */
  text: 3_900,
  /** Characters of a header (reference, "Header block"). */
  header: 150,
  /** Characters of a section's text, and of any text object (reference, "Section block", "Text object"). */
  section: 3_000,
  /** Fields of a section, and the characters of each (reference, "Section block"). */
  fields: 10,
  field: 2_000,
  /** Elements of a context block (reference, "Context block"). */
  contextElements: 10,
  /** Elements of an actions block (reference, "Actions block"). */
  actionElements: 25,
  /** Characters on a button; clients show about 30 of them (reference, "Button element"). */
  buttonText: 75,
  /** Characters that a button carries (reference, "Button element"). */
  buttonValue: 2_000,
  /** Characters of an address behind a button (reference, "Button element"). */
  buttonUrl: 3_000,
  /** Characters of what a screen reader says for a button (reference, "Button element"). */
  buttonLabel: 75,
  /** Characters of an `action_id` or a `block_id` (reference, "Button element", "Section block"). */
  id: 255,
  /** Entries that one button may carry to go back to (the form of our buttons, `buttonSchema`). */
  buttonOptions: 4,
  /** Characters of a link's address in rich text; longer ones are no documentation links (ours). */
  url: 1_000,
  /** Steps that stand open in a message; one that is longer is not read to its end on a phone (ours). */
  openSteps: 15,
  /** Causes after the first with a line of their own (ours). */
  causeRows: 10,
  /** Characters and lines of pasted text: enough to recognise it (ours). */
  quoteCharacters: 500,
  quoteLines: 8,
  /** Decoded codes shown; a log can hold dozens (ours). */
  codes: 6,
});

/** Where blocks are to stand. */
export type Room = 'message' | 'view';
