import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ADDRESS, MAIN, run, until } from './service.ts';

const GUARD = fileURLToPath(new URL('../../src/require-node.js', import.meta.url));

describe('the service', () => {
  it('starts in local mode, says where and how to try it, keeps its port, and ends with 0 at Ctrl-C, doubled as npm doubles it', async () => {
    const service = run([MAIN], { PORT: '0' });
    const address = await until(service, ADDRESS);
    await until(service, /Ctrl-C/);
    expect(service.output()).toMatch(/Local mode: .*only this machine/);
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    const second = run([MAIN], { PORT: new URL(address).port });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain('Another program listens on this address');
    service.child.kill('SIGINT');
    service.child.kill('SIGINT');
    expect(await service.ended).toBe(0);
  });

  it('ends with 0 at SIGTERM and logs lines of JSON in production', async () => {
    const env = { PORT: '0', HOST: '127.0.0.1', NODE_ENV: 'production' };
    const credentials = { MicrosoftAppId: 'a', MicrosoftAppPassword: 'secret-pw', MicrosoftAppTenantId: 't' };
    const service = run([MAIN], { ...env, ...credentials });
    const address = await until(service, ADDRESS);
    expect((await fetch(address)).status).toBe(404);
    service.child.kill('SIGTERM');
    expect(await service.ended).toBe(0);
    const lines = service.output().trim().split('\n');
    expect(lines.map((line): unknown => JSON.parse(line))).toContainEqual(
      expect.objectContaining({ mode: 'production' }),
    );
    expect(service.output()).not.toContain('secret-pw');
  });

  it.each([
    [{ NODE_ENV: 'production' }, 'a channel must have its credentials'],
    [{ MicrosoftAppId: 'a' }, 'MicrosoftAppPassword is missing'],
    [{ HOST: '0.0.0.0' }, 'HOST must be a loopback address'],
    [{ PORT: 'x' }, 'PORT must be a number'],
  ])('does not start with %o: one message, exit 1', async (env, words) => {
    const service = run([MAIN], { PORT: '0', ...env });
    expect(await service.ended).toBe(1);
    expect(service.output()).toContain(words);
    expect(service.output()).toMatch(/^MARS Medic could not start\./);
    expect(service.output()).not.toMatch(/\n\s+at /);
  });
});

describe('the guard', () => {
  const pretend = (version: string) =>
    run(
      [
        '-e',
        `Object.defineProperty(process.versions, 'node', { value: '${version}' }); import(${JSON.stringify(GUARD)})`,
      ],
      {},
    );

  it('lets Node 24 and newer through', async () => {
    expect(Number.parseInt(process.versions.node, 10)).toBeGreaterThanOrEqual(24);
    for (const version of ['24.0.0', '26.1.0', '100.0.0']) expect(await pretend(version).ended).toBe(0);
  });

  it('stops an older one with a message that names both', async () => {
    const old = pretend('20.20.2');
    expect(await old.ended).toBe(1);
    expect(old.output()).toContain('needs Node 24 or newer; this is Node 20.20.2');
  });
});
