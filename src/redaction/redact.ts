/**
 * Takes out of a text what names a person, a machine or an organisation and what opens a door, before anything is stored or
 * logged. Messages and codes of the product stay. Pure; work is linear in the length of the text.
 */
import { ADDRESS_RULES } from './addresses.ts';
import { NAME_RULES } from './names.ts';
import { applyRule, type Rule } from './rule.ts';
import { SECRET_RULES, withoutPem } from './secrets.ts';

declare const redacted: unique symbol;

/** A text that has been through `redact`; the store takes no other text that a person pasted. */
export type Redacted = string & { readonly [redacted]: true };

/** Secrets first: a connection string is taken whole before the host in it is looked for. */
const RULES: readonly Rule[] = [...SECRET_RULES, ...NAME_RULES, ...ADDRESS_RULES];
/** A placeholder may free what stood beside it to be seen; a text of people never needs a third pass. */
const MOST_PASSES = 6;

/** The text with placeholders such as `[user]` or `[secret]` in place of what must not be kept. */
export function redact(text: string): Redacted {
  let before = text;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const after = redactOnce(before);
    if (after === before) break;
    before = after;
  }
  return before as Redacted;
}

function redactOnce(text: string): string {
  return RULES.reduce(applyRule, withoutPem(text));
}
