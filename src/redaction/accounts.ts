/** Accounts of a domain. */
import { endsWithDrive, type Rule } from './rule.ts';

/** `CONTOSO\jsmith`; a path, a registry key and the accounts of Windows are no such names. */
const ACCOUNT = /(?<![\w\\/.%}\]-])([\w-]+)\\([\p{L}\w.$-]+)(?!\\)/gu;
const DOMAIN = /^[A-Za-z][\w-]{1,14}$/;
const NO_DOMAIN =
  /^(?:ROOT|Agent|HKLM|HKCU|HKCR|HKU|HKEY_\w+|BUILTIN|AUTHORITY|SERVICE|Software|System|Scratch|bin|Program|Windows|Microsoft)$/;
const PERSON = /^[\p{L}_]/u;
const FILE_NAME = /\.(?:exe|dll|log|errlog|vhdx?|bin|xml|txt|config|inf|sys|msi|cat)$/i;
/** A backslash before with nothing between that ends a path: the match is a part of that path, which holds spaces. */
const PATH_TAIL = /[\\/]([^\\/]*)$/;
const PATH_ENDS = /[,;:"'<>|()]| (?:as|by|for|user|account|and|is|was|to|from|with) /i;
const PATH_BEFORE = 80;

function account({ 0: match, 1: domain = '', 2: person = '', index, input }: RegExpExecArray): string {
  const plain = DOMAIN.test(domain) && !NO_DOMAIN.test(domain) && PERSON.test(person) && !FILE_NAME.test(person);
  if (!plain) return match;
  const before = input.slice(Math.max(0, index - PATH_BEFORE), index);
  const tail = PATH_TAIL.exec(before)?.[1];
  const withinPath = endsWithDrive(before) || (tail !== undefined && !PATH_ENDS.test(tail));
  return withinPath ? match : '[user]';
}

export const ACCOUNT_RULE: Rule = { find: ACCOUNT, by: account };
