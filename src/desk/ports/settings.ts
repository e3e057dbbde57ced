/** What admins of a tenant have set. */

/**
 * `auto-answer`: whether messages that do not mention the bot are answered where it is sure. `hand-over`: that requests for a
 * person are sent there, of which topics, and how the place is reached. `digest`: that the weekly figures are sent there.
 */
export type SettingName = 'auto-answer' | 'hand-over' | 'digest';

/** `channel` is the platform's id of a channel or conversation. */
export interface Settings {
  get(channel: string, name: SettingName): Promise<string | undefined>;
  set(channel: string, name: SettingName, value: string, person: string): Promise<void>;
  /** Back to what the configuration says. */
  unset(channel: string, name: SettingName): Promise<void>;
  list(): Promise<{ channel: string; name: string; value: string; person: string; at: string }[]>;
}
