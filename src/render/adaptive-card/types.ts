/**
 * The elements of an Adaptive Card that we emit, and no others: a misspelt property is a compile error. All of them
 * are in version 1.5 of the schema except `CodeBlock`, which is Teams' own and therefore never stands without a fallback.
 */
import type { Button } from '../../answer/actions.ts';

export type Spacing = 'default' | 'none' | 'small' | 'medium' | 'large';

interface Element {
  id?: string;
  isVisible?: boolean;
  separator?: boolean;
  spacing?: Spacing;
}

/** Holds Markdown, therefore only our own text, escaped. */
export interface TextBlock extends Element {
  type: 'TextBlock';
  text: string;
  wrap: true;
  style?: 'heading';
  size?: 'small' | 'default' | 'medium' | 'large';
  weight?: 'bolder';
  isSubtle?: boolean;
}

/** A piece of literal text: nothing in it is read as markup. */
export interface TextRun {
  type: 'TextRun';
  text: string;
  weight?: 'bolder';
  italic?: boolean;
  size?: 'small';
  isSubtle?: boolean;
  fontType?: 'monospace';
}

export interface RichTextBlock extends Element {
  type: 'RichTextBlock';
  /** A string is the short form of a run without a look. */
  inlines: (TextRun | string)[];
}

export interface CodeBlock extends Element {
  type: 'CodeBlock';
  codeSnippet: string;
  language: 'Dos' | 'PowerShell' | 'Bash' | 'PlainText';
  fallback: RichTextBlock;
}

export interface Container extends Element {
  type: 'Container';
  items: CardElement[];
  style?: 'emphasis' | 'warning';
  selectAction?: SelectAction;
}

export interface Column {
  type: 'Column';
  width: 'stretch' | 'auto';
  spacing?: Spacing;
  items: CardElement[];
}

export interface ColumnSet extends Element {
  type: 'ColumnSet';
  columns: Column[];
}

export interface ActionSet extends Element {
  type: 'ActionSet';
  actions: CardAction[];
}

/** What is typed is sent under its id with the data of whatever is pressed. */
export interface InputText extends Element {
  type: 'Input.Text';
  id: string;
  label: string;
  placeholder: string;
  maxLength: number;
  isMultiline: true;
}

export type CardElement = TextBlock | RichTextBlock | CodeBlock | Container | ColumnSet | ActionSet | InputText;

/** Without a title of its own: a screen reader reads the row that is pressed. */
export interface ToggleVisibility {
  type: 'Action.ToggleVisibility';
  targetElements: string[];
}

export interface OpenUrl {
  type: 'Action.OpenUrl';
  title: string;
  url: string;
  mode?: 'secondary';
}

/** For clients that do not know `Action.Execute`: the same data, sent as a message. */
interface Submit {
  type: 'Action.Submit';
  title: string;
  data: Button;
}

export interface Execute {
  type: 'Action.Execute';
  title: string;
  verb: Button['do'];
  data: Button;
  fallback: Submit;
  tooltip?: string;
  /** The one most likely to be pressed. */
  style?: 'positive';
  mode?: 'secondary';
}

/** The press of a line, without a title of its own for the same reason. */
export interface RowExecute {
  type: 'Action.Execute';
  verb: Button['do'];
  data: Button;
  fallback: Omit<Submit, 'title'>;
}

/** Opens a dialog in Teams; it comes as `task/fetch`, or as a message from a client without dialogs. */
export interface OpenDialog {
  type: 'Action.Submit';
  title: string;
  data: Button & { msteams: { type: 'task/fetch' } };
  /** What is typed elsewhere on the card is none of its matter. */
  associatedInputs: 'none';
  tooltip?: string;
  mode?: 'secondary';
}

export type CardAction = OpenUrl | Execute | OpenDialog;
export type SelectAction = ToggleVisibility | RowExecute | Omit<OpenDialog, 'title' | 'tooltip' | 'mode'>;

export interface AdaptiveCard {
  type: 'AdaptiveCard';
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  version: '1.5';
  /** Shown by a client that cannot show the card at all. */
  fallbackText: string;
  body: CardElement[];
  actions?: CardAction[];
}
