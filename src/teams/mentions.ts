/** Mentions in a message: the bot's own goes, those of people stay as their names. */
import { z } from 'zod';

/** The part of an activity that mentions are read from. */
export interface Mentionable {
  text?: string | null | undefined;
  entities?: readonly unknown[] | null | undefined;
  recipient?: { id?: string | null | undefined } | null | undefined;
}

const mentionSchema = z.looseObject({
  type: z.literal('mention'),
  mentioned: z.looseObject({ id: z.string(), name: z.string().nullish() }),
  // Null in some group chats.
  text: z.string().nullish(),
});
type Mention = z.output<typeof mentionSchema>;

/** The bounds keep the search linear on a text that is full of opening tags. */
const AT_TAG = /<at(?:\s[^<>]{0,200})?>([^<]{0,500})<\/at>/gi;
const SPACES = /(?:&nbsp;|\u00a0|[^\S\n])+/g;

/** True when the bot itself is mentioned: by its id, since anybody may bear its name. */
export function mentionsBot(activity: Mentionable): boolean {
  return mentions(activity).some((mention) => isBot(mention, activity));
}

/**
 * The text without the bot's own mention. Teams lists the mentions in the order of their `<at>` tags, which tells the bot
 * from a person of the same name; where the numbers differ the tag's text decides.
 */
export function withoutBotMention(activity: Mentionable): string {
  const text = activity.text ?? '';
  const all = mentions(activity);
  if (all.length === 0) return text.trim();
  const own = all.filter((mention) => isBot(mention, activity));
  const names = new Set(own.flatMap((mention) => [mention.mentioned.name, nameIn(mention.text)]).filter(isString));
  const inOrder = count(text) === all.length;
  let index = -1;
  let found = false;
  let result = text.replace(AT_TAG, (tag: string, name: string) => {
    index += 1;
    const mention = all[index];
    const isOwn = inOrder && mention ? isBot(mention, activity) : names.has(name.trim());
    found ||= isOwn;
    if (isOwn) return ' ';
    // A tag that no entity speaks of is part of what was pasted.
    return inOrder ? name : tag;
  });
  if (!found) {
    for (const { text: literal } of own) if (literal) result = result.replace(literal, ' ');
  }
  return found || own.length > 0 ? tidy(result) : result.trim();
}

function mentions(activity: Mentionable): Mention[] {
  return (activity.entities ?? []).flatMap((entity) => {
    const parsed = mentionSchema.safeParse(entity);
    return parsed.success ? [parsed.data] : [];
  });
}

function isBot(mention: Mention, activity: Mentionable): boolean {
  const bot = activity.recipient?.id;
  return typeof bot === 'string' && bot !== '' && mention.mentioned.id === bot;
}

function nameIn(text: string | null | undefined): string | undefined {
  if (!text) return undefined;
  return text.replace(AT_TAG, '$1').trim();
}

function count(text: string): number {
  return [...text.matchAll(AT_TAG)].length;
}

function isString(value: string | null | undefined): value is string {
  return typeof value === 'string' && value !== '';
}

/** The hole that a mention leaves is closed; line breaks are kept, since a paste is read by lines. */
function tidy(text: string): string {
  return text.replace(SPACES, ' ').trim();
}
