/** What a person wrote, out of what Slack makes of it: mentions, links and escapes are undone. Pure and linear. */

/** `<@U1|name>`, `<#C1|name>`, `<!here>`, `<!date^1^{date}|words>`. */
const CONTROL = /<([@#!])([^<>|]+)(?:\|([^<>]*))?>/g;
/** `<https://a.example|label>`; anything else between angle brackets is part of what was pasted. */
const LINK = /<((?:https?|ftp|mailto|tel|file):[^<>|]+)(?:\|([^<>]*))?>/gi;
const FENCE = /```/g;
const ENTITY = /&(amp|lt|gt);/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };
const SCHEME = /^(?:mailto|tel):/i;
const BLANKS = /[^\S\n]+/g;

/** The text without the mention of `self`, the bot. */
export function plainText(text: string, self?: string): string {
  return text
    .replace(CONTROL, (_whole, kind: string, id: string, name: string | undefined) => controlText(kind, id, name, self))
    .replace(LINK, (_whole, url: string, label: string | undefined) => label || url.replace(SCHEME, ''))
    .replace(FENCE, '\n')
    .replace(ENTITY, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(BLANKS, ' ')
    .trim();
}

/** Whether the text calls the user. */
export function mentions(text: string, user: string | undefined): boolean {
  return user !== undefined && (text.includes(`<@${user}>`) || text.includes(`<@${user}|`));
}

function controlText(kind: string, id: string, name: string | undefined, self: string | undefined): string {
  if (kind === '@') return name && id !== self ? `@${name}` : ' ';
  if (kind === '#') return name ? `#${name}` : ' ';
  return name ?? `@${id}`;
}
