/**
 * The Block Kit that we emit, and no more: a misspelt property is a compile error. Pasted text may stand in
 * `RichTextPreformatted` and in `PlainText` only: Slack reads no markup there.
 */

/** Literal text. */
export interface PlainText {
  type: 'plain_text';
  text: string;
  /** Always off: `:name:` in a message of the product is no picture. */
  emoji: false;
}

/** Slack's markup, therefore only our own text, escaped. */
export interface Mrkdwn {
  type: 'mrkdwn';
  text: string;
  /** Addresses and names are not made into links. */
  verbatim: true;
}

export interface TextStyle {
  bold?: true;
  italic?: true;
  code?: true;
}

/** Literal text with a look. */
export interface RichTextRun {
  type: 'text';
  text: string;
  style?: TextStyle;
}

export interface RichTextLink {
  type: 'link';
  url: string;
  text: string;
}

export type RichTextInline = RichTextRun | RichTextLink;

export interface RichTextSection {
  type: 'rich_text_section';
  elements: RichTextInline[];
}

/** With a bar at its side: our warnings. */
export interface RichTextQuote {
  type: 'rich_text_quote';
  elements: RichTextInline[];
}

/** In a fixed pitch and as it is: what is copied, what the product says, what was pasted. */
export interface RichTextPreformatted {
  type: 'rich_text_preformatted';
  elements: RichTextRun[];
}

export interface RichTextBlock {
  type: 'rich_text';
  elements: (RichTextSection | RichTextQuote | RichTextPreformatted)[];
}

export interface HeaderBlock {
  type: 'header';
  text: PlainText;
}

export interface ContextBlock {
  type: 'context';
  elements: PlainText[];
}

export interface DividerBlock {
  type: 'divider';
}

/** Sends its `value` back: the JSON of a `Button`. */
export interface PressButton {
  type: 'button';
  text: PlainText;
  action_id: string;
  value: string;
  accessibility_label?: string;
  style?: 'primary';
}

/** Opens an address. Slack tells us of the press all the same. */
export interface LinkButton {
  type: 'button';
  text: PlainText;
  action_id: string;
  url: string;
}

export type BlockButton = PressButton | LinkButton;

export interface SectionBlock {
  type: 'section';
  text: PlainText | Mrkdwn;
  accessory?: BlockButton;
}

export interface ActionsBlock {
  type: 'actions';
  elements: BlockButton[];
}

export type Block = (HeaderBlock | ContextBlock | DividerBlock | RichTextBlock | SectionBlock | ActionsBlock) & {
  /** Comes back with a press; unique in the message. */
  block_id?: string;
};

/** What goes to Slack. */
export interface BlockMessage {
  /** All that screen readers and notifications get. */
  text: string;
  blocks: Block[];
}
