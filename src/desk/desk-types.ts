/** The desk as channels see it: plain text or a pressed button in, a neutral reply out. */
import type { DeskButton } from '../answer/actions.ts';
import type { ListedEntry } from '../answer/listed-entry.ts';
import type { Reply } from '../answer/model.ts';
import type { Page } from './search.ts';

/** Where a message was said; the desk's words may depend on it (no greeting of a whole channel, for example). */
export type Surface = 'personal' | 'group' | 'channel' | 'web' | 'cli';

export interface Desk {
  /** Answers what a person wrote: a paste, a code, or a command such as `help`. Bounded work for any text. */
  ask(text: string, surface: Surface): Reply;
  /** Answers a text that was not written to the bot: nothing in it is a command or a greeting. */
  explain(text: string): Reply;
  /** The entries that somebody looks for in a search box, best first; without a word in it the most useful ones. */
  search(query: string, page: Page): ListedEntry[];
  /** Answers a press on a button. An entry that no longer exists gets a reply that says so. */
  press(button: DeskButton, surface: Surface): Reply;
  /** The first words to a person or a team that has just installed the bot. */
  welcome(surface: Surface): Reply;
}
