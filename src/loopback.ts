/** What counts as this machine alone. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i;
const TRAILING_PORT = /:\d{1,5}$/;

/** True for a host name or address that only this machine reaches. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

/** True where the Host header of a request names this machine; a page of another site cannot send such a header. */
export function isLoopbackHeader(header: string | undefined): boolean {
  return header !== undefined && isLoopback(header.replace(TRAILING_PORT, ''));
}

/** True where a request comes from no page, or from one of this machine: browsers say it with all that a page sends. */
export function isLoopbackOrigin(header: string | undefined): boolean {
  return header === undefined || (URL.canParse(header) && isLoopback(new URL(header).hostname));
}
