/** Names of people, machines, accounts and organisations. */
import { ACCOUNT_RULE } from './accounts.ts';
import { endsWithDrive, isPlaceholder, type Rule } from './rule.ts';

/** `C:\Users\name\…`, also with doubled backslashes or slashes; folders that every Windows has stay. */
const PROFILE =
  /([\\/](?:Users|Documents and Settings|home|Benutzer|Utilisateurs|Usuarios)(?:\\{1,2}|\/{1,2}))(?!(?:Public|Default|All Users|Default User|Administrator)(?:[\\/\s]|$)|\[)(?:[^\\/:*?"<>|\r\n]{1,64}(?=[\\/])|[^\s\\/:*?"<>|,;]{1,64})/gim;
/** `\\server\share`, `\\?\UNC\server\share`, also with doubled backslashes; not `\\?\C:`, `\\.\pipe` and `\\<server>`. */
const UNC = /(?<!\\)(\\{2,4})((?:\?\\{1,2}UNC\\{1,2})?)([^\\\s/:*?"'<>|,;()]{1,255})/gi;
const NAME_BEFORE = /[\p{L}\w\])}%.$-]/u;

function unc({ 0: match, 1: slashes = '', 2: prefix = '', 3: host = '', index, input }: RegExpExecArray): string {
  const double = slashes.length === 2 || slashes.length === 4;
  if (!double || host === '.' || isPlaceholder(host)) return match;
  // `C:\\Users` and `folder\\file` are paths whose backslashes were doubled.
  const inPath =
    NAME_BEFORE.test(input.slice(index - 1, index)) || endsWithDrive(input.slice(Math.max(0, index - 3), index));
  return inPath ? match : `${slashes}${prefix}[host]`;
}

const FILE_URL = /(file:\/\/)(?!\/|\[|localhost)[^\s/\\]{1,255}/gi;
/** `user: name`, `Computer name = name`. */
const LABELLED =
  /(?<![\w-])((?:user(?: ?name)?|login|logon|account(?: ?name)?|benutzer(?:name)?|utilisateur|usuario|computer(?: ?name)?|machine(?: ?name)?|host(?: ?name)?|server(?: ?name)?|workstation|rechner(?:name)?|vault ?name|customer|tenant|domain)[ \t]{0,3}[:=][ \t]{0,3})(?!\[)(?:"[^"\r\n]{1,128}"|'[^'\r\n]{1,128}'|[^\s,;"'<>]{1,128})/gi;
const E_MAIL = /(?<![\p{L}\w.+-])[\p{L}\w.+-]+@([\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,8})/gu;
const LETTER = /\p{L}/u;

/** `vaults@2023-06-01` is a version of an interface. */
function eMail({ 0: match, 1: domain = '' }: RegExpExecArray): string {
  return LETTER.test(domain) ? '[email]' : match;
}

/** The subject of a certificate. */
const COMMON_NAME = /(?<![\w])(CN ?= ?)(?!\[)[^,;\s"'<>]{1,128}/g;
/** Azure resource ids name the resource group, the vault and more. */
const RESOURCE_GROUP = /(\/resourceGroups\/)(?!\[)[^\s/"'?&]{1,90}/gi;
const RESOURCE = /(\/providers\/[\w.]{1,60}\/[a-z]{1,60}\/)(?!\[)[^\s/"'?&]{1,90}/gi;

export const NAME_RULES: readonly Rule[] = [
  { find: RESOURCE_GROUP, by: '$1[name]' },
  { find: RESOURCE, by: '$1[name]' },
  { find: E_MAIL, by: eMail },
  { find: PROFILE, by: '$1[user]' },
  { find: FILE_URL, by: '$1[host]' },
  { find: UNC, by: unc },
  ACCOUNT_RULE,
  { find: COMMON_NAME, by: '$1[name]' },
  { find: LABELLED, by: '$1[name]' },
];
