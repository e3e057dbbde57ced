/** The pages that the Teams package links to, over HTTP. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { teamsManifest } from '../../manifest/teams/manifest.ts';
import { readSettings } from '../../manifest/teams/settings.ts';
import { pageHtml } from '../../src/pages/page.ts';
import { publicPages } from '../../src/pages/texts.ts';
import { ENV } from '../manifest/package.ts';
import { startServer, type TestServer } from './test-server.ts';

const TEAMS = {
  NODE_ENV: 'production',
  MicrosoftAppId: '11111111-2222-4333-8444-555555555555',
  MicrosoftAppTenantId: '22222222-3333-4444-8555-666666666666',
  MicrosoftAppPassword: 'invented',
};
const STYLE = /<style>([\s\S]*?)<\/style>/;
const LINK = /href="([^"]*)"/g;
const PAGES = ['about', 'privacy', 'terms'];

describe.each([
  ['local mode', {}],
  ['production', { ...TEAMS, MARS_RETENTION_DAYS: '30' }],
])('in %s', (mode, env) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer(env);
  });
  afterAll(() => server.stop());

  it.each(PAGES)('/%s is a page without scripts that allows its own style alone', async (name) => {
    const response = await fetch(`${server.url}/${name}`);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const print = createHash('sha256')
      .update(STYLE.exec(html)?.[1] ?? '')
      .digest('base64');
    expect(response.headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src 'sha256-${print}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(html).not.toMatch(/<script|\son\w+=|javascript:|\sstyle=|<img|url\(/i);
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).not.toMatch(/slack|discord|webex|mattermost/i);
  });

  it.each(PAGES)('/%s can be asked for by its head, and by no other method', async (name) => {
    const head = await fetch(`${server.url}/${name}`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect((await fetch(`${server.url}/${name}`, { method: 'POST', body: 'x' })).status).toBe(405);
  });

  it('they link to each other, also below a path', async () => {
    const html = await (await fetch(`${server.url}/terms`)).text();
    const links = [...html.matchAll(LINK)].map((match) => match[1] ?? '');
    expect(links).toEqual(PAGES);
    for (const link of links) expect((await fetch(new URL(link, `${server.url}/terms`))).status).toBe(200);
  });

  it('privacy tells the time that is set, and how to be forgotten', async () => {
    const html = await (await fetch(`${server.url}/privacy`)).text();
    expect(html).toContain(mode === 'production' ? '30 days, then' : '90 days, then');
    expect(html).toContain('<code>forget me</code>');
    expect(html).toContain('<code>mars forget</code>');
  });

  it('all that the package links to by default is there', async () => {
    const { developer } = teamsManifest(readSettings(ENV, [], '1.2.3'));
    for (const address of [developer.websiteUrl, developer.privacyUrl, developer.termsOfUseUrl]) {
      const { pathname } = new URL(address);
      expect([address, (await fetch(server.url + pathname)).status]).toEqual([address, 200]);
    }
  });
});

describe('the operator', () => {
  const html = (operator?: { name: string; website?: string }): string =>
    publicPages({ retentionDays: 1, operator }).map(pageHtml).join('');

  it('is named with the address, as text', () => {
    const named = html({ name: 'A & "B" <i>', website: 'https://example.com/?a=1&b="' });
    expect(named).toContain('A &#38; &#34;B&#34; &#60;i&#62; runs this bot');
    expect(named).toContain('<a href="https://example.com/?a=1&#38;b=&#34;" rel="noreferrer">');
    expect(named).not.toMatch(/<i>|"B"/);
  });

  it('is the organisation where no name is set', () => {
    expect(html()).toContain('The organisation that installed the bot runs this bot');
    expect(html()).not.toContain('undefined');
  });
});
