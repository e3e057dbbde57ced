/** Texts and ids on their way into the tables. */
import type { TenantId } from '../desk/ports/tenant.ts';
import { CodedError } from '../errors.ts';

const NUL = /\0/g;
const LONGEST_ID = 300;
const CONTROL = /\p{Cc}/u;

/** A text of at most `longest` characters; PostgreSQL takes no NUL and no half of a character. */
export function plain(text: string, longest: number): string {
  return text.slice(0, longest).replace(NUL, '').toWellFormed();
}

/** An id of a platform or of ours. It is never cut: two ids must not become one. */
export function id(value: string): string {
  const fit = value !== '' && value.length <= LONGEST_ID && !CONTROL.test(value) && value.isWellFormed();
  if (!fit) throw new CodedError('STORE_INPUT');
  return value;
}

const LONGEST_NAME = 100;

/** A short word of ours: an entry, a version, a kind. */
export function name(value: string): string {
  return plain(value, LONGEST_NAME);
}

const TENANT = /^(?:teams|slack|local):[\w.:-]{1,100}$/;

/** Whether a text is a tenant; the store's own rows have none. */
export function isTenant(text: string): text is TenantId {
  return TENANT.test(text);
}
