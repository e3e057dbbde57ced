import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';

export const APP_ID = '11111111-2222-3333-4444-555555555555';
export const SERVICE_URL = 'https://smba.trafficmanager.net/emea/';
export const ISSUER = 'https://api.botframework.com';

interface TokenOptions {
  audience?: string;
  issuer?: string;
  kid?: string;
  serviceUrl?: string;
  /** The tenant that the token is of; the Bot Framework's own tokens have none. */
  tenant?: string;
  /** Seconds from now. */
  expires?: number;
  notBefore?: number;
}

export interface IdentityProvider {
  /** What the adapter needs to trust this provider in place of Microsoft's. */
  options: Record<string, string>;
  token: (options?: TokenOptions) => Promise<string>;
  /** Signed by another key under the id of the right one. */
  forged: () => Promise<string>;
  stop: () => Promise<void>;
}

/** A local provider of OpenID metadata and keys, endorsed for Teams alone, with real RS256 tokens. */
export async function startIdentityProvider(): Promise<IdentityProvider> {
  const right = await generateKeyPair('RS256', { extractable: true });
  const wrong = await generateKeyPair('RS256');
  const jwk = await exportJWK(right.publicKey);
  const keys = [{ ...jwk, kid: 'key-1', use: 'sig', alg: 'RS256', endorsements: ['msteams'] }];
  const server = createServer((request, response) => {
    const base = `http://${request.headers.host}`;
    const body = request.url === '/keys' ? { keys } : { issuer: ISSUER, jwks_uri: `${base}/keys` };
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const sign = (key: CryptoKey, options: TokenOptions = {}) => {
    const now = Math.floor(Date.now() / 1000);
    const tenant = options.tenant === undefined ? {} : { tid: options.tenant };
    return new SignJWT({ serviceurl: options.serviceUrl ?? SERVICE_URL, ...tenant })
      .setProtectedHeader({ alg: 'RS256', kid: options.kid ?? 'key-1', typ: 'JWT' })
      .setIssuer(options.issuer ?? ISSUER)
      .setAudience(options.audience ?? APP_ID)
      .setIssuedAt(now)
      .setNotBefore(now + (options.notBefore ?? -60))
      .setExpirationTime(now + (options.expires ?? 600))
      .sign(key);
  };
  return {
    options: {
      ToBotFromChannelOpenIdMetadataUrl: `${base}/openid`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${base}/openid`,
      ToBotFromChannelTokenIssuer: ISSUER,
      ToChannelFromBotLoginUrl: `${base}/login`,
      ToChannelFromBotOAuthScope: ISSUER,
      OAuthUrl: `${base}/oauth`,
      CallerId: 'urn:botframework:azure',
      ValidateAuthority: 'false',
    },
    token: (options) => sign(right.privateKey, options),
    forged: () => sign(wrong.privateKey),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
