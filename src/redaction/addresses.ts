/** Addresses on a network, and ids. */
import { isIPv4, isIPv6 } from 'node:net';
import { HOST_RULES, isPublicHost } from './hosts.ts';
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

/** Without the sign that ends a sentence or the bracket that a link stands in. */
const URL_HOST = /(https?:\/\/)([^\s/:?#"'<>\\[\](){}`,;|.]{1,63}(?:\.[^\s/:?#"'<>\\[\](){}`,;|.]{1,63}){0,16})/gi;

function urlHost([match, scheme = '', host = '']: RegExpExecArray): string {
  return isPublicHost(host) || host.includes('*') ? match : `${scheme}[host]`;
}

export const ADDRESS_RULES: readonly Rule[] = [
  { find: GUID, by: '[guid]' },
  ...HOST_RULES,
  { find: URL_HOST, by: urlHost },
  { find: IP6, by: ip6 },
  { find: IP4, by: ip4 },
];
