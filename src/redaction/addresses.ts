/** Addresses on a network, and ids. */
import { isIPv4, isIPv6 } from 'node:net';
import type { Rule } from './rule.ts';

const GUID = /(?<![0-9a-f-])[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![0-9a-f-])/gi;
const IP6 = /(?<![0-9a-f:.])[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,10}(?:(?:\.\d{1,3}){3})?(?![\w]|\.\d)/gi;
const IP4 = /(version |v|ver\.? ?|build )?(?<![\d.]|\w\.)(?:\d{1,3}\.){3}\d{1,3}(?!\w|\.\d)/gi;
/** These name no machine. */
const NO_MACHINE = /^(?:127\.|0\.0\.0\.0|255\.255\.)/;
const HEX_DIGIT = /[0-9a-f]/i;

function ip6([match]: RegExpExecArray): string {
  for (const [lead, address, trail] of [
    ['', match, ''],
    [':', match.slice(1), ''],
    ['', match.slice(0, -1), ':'],
    [':', match.slice(1, -1), ':'],
  ] as const) {
    if (match !== `${lead}${address}${trail}`) continue;
    if (HEX_DIGIT.test(address) && isIPv6(address)) return `${lead}[ip]${trail}`;
  }
  return match;
}

function ip4([match, version]: RegExpExecArray): string {
  if (version !== undefined) return match;
  return isIPv4(match) && !NO_MACHINE.test(match) ? '[ip]' : match;
}

const DOTTED_NAME = /(?<![\p{L}\w.@-])[\p{L}\d_-]+(?:\.[\p{L}\d_-]+)+/gu;
/** Names that only an inner network knows. */
const INNER = /\.(?:local|lan|internal|intern|corp|intra|intranet|localdomain)$/i;
/** The first part names the account or the organisation. */
const ACCOUNT =
  /^[a-z0-9-]{1,63}(\.(?:(?:blob|file|queue|table|dfs)\.core\.windows\.net|vault\.azure\.net|database\.windows\.net|servicebus\.windows\.net|azurewebsites\.net|onmicrosoft\.com|sharepoint\.com))$/i;

function dottedName([name]: RegExpExecArray): string {
  return INNER.test(name) ? '[host]' : name.replace(ACCOUNT, '[name]$1');
}

const URL_HOST = /(https?:\/\/)([^\s/:?#"'<>\\[\]]{1,255})/gi;
/** Microsoft's own hosts tell what failed, and nobody's name. */
const PUBLIC_HOST =
  /(?:^|\.)(?:microsoft\.com|windows\.net|windows\.com|azure\.com|azure\.net|azure\.cn|azure\.us|windowsazure\.com|windowsazure\.cn|windowsazure\.us|microsoftonline\.(?:com|us|de|cn)|microsoftonline-p\.com|live\.com|msn\.com|office\.com|office365\.com|aka\.ms|msftncsi\.com|msftconnecttest\.com|digicert\.com|msocsp\.com|verisign\.com|visualstudio\.com|github\.com|wikipedia\.org|localhost|example\.(?:com|org|net))$|^(?:localhost|127\.0\.0\.1|fwlink)$/i;

function urlHost([match, scheme = '', host = '']: RegExpExecArray): string {
  return PUBLIC_HOST.test(host) || host.includes('*') ? match : `${scheme}[host]`;
}

export const ADDRESS_RULES: readonly Rule[] = [
  { find: GUID, by: '[guid]' },
  { find: DOTTED_NAME, by: dottedName },
  { find: URL_HOST, by: urlHost },
  { find: IP6, by: ip6 },
  { find: IP4, by: ip4 },
];
