import { expect, it, vi } from 'vitest';
import { teamFolder, writeTeamFile } from '../helpers/team-folder.ts';
import { message, replies } from '../teams/activities.ts';
import { ADDRESS, MAIN, type Run, run, until } from './service.ts';
import { post } from './test-server.ts';

const WITHIN = { timeout: 15_000, interval: 100 };

function runbook(title: string): string {
  return `id: hamburg-proxy
title: ${title}
family: connectivity
symptoms: [the zeppelin gateway swallows the nightly upload, hamburg line is mute]
causes:
  - title: The zeppelin gateway
    steps: [{do: Call the network desk.}]
source: [{document: our-runbook}]
reviewed: 2026-01-15
`;
}

const SOURCES = 'documents:\n  - {id: our-runbook, title: Runbook, licence: our own}\n';

let messages = 0;
/** What the service says to `text`, each time in a message of its own: one that comes twice is answered once. */
async function said(url: string, text: string): Promise<string> {
  const answered = await post(url, message({ text, id: `m${++messages}` }));
  expect(answered.status).toBe(200);
  return JSON.stringify(replies(answered.json()));
}

/** The lines of the log that tell of faults. */
function faultLines({ output }: Run): string[] {
  return output()
    .split('\n')
    .filter((line) => line.startsWith('{') && line.includes('"faults"'));
}

it('follows the folder of a team while it runs: added, broken, mended', { timeout: 60_000 }, async () => {
  const dir = teamFolder({ 'sources.yaml': SOURCES });
  const service = run([MAIN], { PORT: '0', MARS_KNOWLEDGE_DIR: dir });
  const url = await until(service, ADDRESS);
  expect(await said(url, 'show hamburg-proxy')).toContain('no entry with this code or name');

  writeTeamFile(dir, 'guides/hamburg-proxy.yaml', runbook('The line to Hamburg is mute'));
  await vi.waitFor(async () => expect(await said(url, 'show hamburg-proxy')).toContain('The line to Hamburg'), WITHIN);
  // The diagnosis has followed too.
  const paste = 'MARS agent: backup failed. The zeppelin gateway swallows the nightly upload, hamburg line is mute.';
  expect(await said(url, paste)).toMatch(/The line to Hamburg.*Matched: said like/);

  writeTeamFile(dir, 'guides/hamburg-proxy.yaml', `${runbook('Broken and not to be seen')}colour: red\n`);
  await vi.waitFor(() => expect(faultLines(service)).toHaveLength(1), WITHIN);
  expect(faultLines(service)[0]).toMatch(/hamburg-proxy\.yaml:10: .*colour/);
  expect(await said(url, 'show hamburg-proxy')).toContain('The line to Hamburg');
  expect((await fetch(`${url}/readyz`)).status).toBe(200);

  writeTeamFile(dir, 'guides/hamburg-proxy.yaml', runbook('Mended and in force'));
  await vi.waitFor(async () => expect(await said(url, 'show hamburg-proxy')).toContain('Mended and in force'), WITHIN);

  service.child.kill('SIGTERM');
  expect(await service.ended).toBe(0);
});

it('does not start on a folder that is broken, and names the fault', async () => {
  const dir = teamFolder({ 'guides/hamburg-proxy.yaml': 'id: hamburg-proxy\n' });
  const service = run([MAIN], { PORT: '0', MARS_KNOWLEDGE_DIR: dir });
  expect(await service.ended).toBe(1);
  expect(service.output()).toMatch(/^MARS Medic could not start\./);
  expect(service.output()).toMatch(/hamburg-proxy\.yaml:1: /);
  expect(service.output()).not.toMatch(/\n\s+at /);
});
