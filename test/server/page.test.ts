import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageFiles } from '../../src/web/routes.ts';
import { startServer, type TestServer } from './test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

describe('the local page', () => {
  it.each([...pageFiles().keys()])('%s is served with a policy', async (address) => {
    const response = await fetch(server.url + address);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/(?:html|javascript|css)|^image\/svg/);
    expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self';/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('has the renderer of cards and nothing but page files', () => {
    const addresses = [...pageFiles().keys()];
    expect(addresses).toContain('/vendor/adaptivecards.min.js');
    for (const address of addresses) expect(address).toMatch(/^\/$|^\/(?:page\/|vendor\/)?[\w.-]+\.(?:js|css|svg)$/);
  });

  it.each(['/routes.ts', '/page/routes.ts', '/../package.json', '/page/..%2froutes.ts', '/vendor/package.json'])(
    '%s is not',
    async (address) => {
      expect((await fetch(server.url + address)).status).toBe(404);
    },
  );
});
