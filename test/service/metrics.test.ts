import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { post } from '../server/test-server.ts';
import { message } from '../teams/activities.ts';
import { type Live, live, newId, startMain } from './live.ts';

const PERSON = '29:a-person-of-contoso';
const TENANT = '99999999-8888-7777-6666-555555555555';
const TEXTS = ['100050', 'Zeppelin gateway of hamburg swallowed the upload (ID: 987654)', 'help', 'list cache'];
const SAMPLE = /^(\w+)(?:\{(.*)\})? (\S+)$/;
const LABEL = /(\w+)="([^"]*)"/g;
const OURS = /^mars_/;
const SUFFIX = /_(?:bucket|sum|count)$/;

interface Sample {
  name: string;
  labels: Record<string, string>;
  value: number;
}

let service: Live;
beforeAll(async () => {
  const started = startMain({ MARS_ADMINS: PERSON });
  service = await live(started);
}, 60_000);
afterAll(() => service?.remove());

async function metrics(): Promise<{ text: string; types: Map<string, string>; samples: Sample[] }> {
  const response = await fetch(`${service.url}/metrics`);
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'text/plain; version=0.0.4; charset=utf-8',
  ]);
  const text = await response.text();
  const lines = text.split('\n').filter(Boolean);
  const types = new Map(
    lines
      .filter((line) => line.startsWith('# TYPE '))
      .map((line) => [line.split(' ')[2] ?? '', line.split(' ')[3] ?? '']),
  );
  const samples = lines
    .filter((line) => !line.startsWith('#'))
    .map((line) => {
      const [, name = '', labels = '', value = ''] = SAMPLE.exec(line) ?? [];
      expect(name, line).not.toBe('');
      const pairs = [...labels.matchAll(LABEL)].map(([, key = '', word = '']) => [key, word]);
      return { name, labels: Object.fromEntries(pairs) as Record<string, string>, value: Number(value) };
    });
  return { text, types, samples };
}

async function ask(text: string): Promise<void> {
  const from = { id: PERSON, name: 'Jane of Contoso' };
  const conversation = { id: 'a:secret-chat', conversationType: 'personal', tenantId: TENANT };
  await post(service.url, message({ text, id: newId(), from, conversation, channelData: { tenant: { id: TENANT } } }));
}

/** A request with any method; `fetch` changes some. */
function odd(method: string, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(`${service.url}${path}`, { method, agent: false }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('/metrics', () => {
  it('has these figures of ours, each of its type', async () => {
    const { types } = await metrics();
    expect(Object.fromEntries([...types].filter(([name]) => OURS.test(name)))).toEqual({
      mars_knowledge_entries: 'gauge',
      mars_store_state: 'gauge',
      mars_store_items: 'gauge',
      mars_http_request_duration_seconds: 'histogram',
      mars_answers_total: 'counter',
      mars_answer_duration_seconds: 'histogram',
    });
  });

  it('counts answers, requests and what is kept', async () => {
    for (const text of TEXTS) await ask(text);
    await service.untilStore({ state: 'ok', waiting: 0 });
    const { samples } = await metrics();
    const value = (name: string, labels: Record<string, string>) =>
      samples.find(
        (one) => one.name === name && Object.entries(labels).every(([key, word]) => one.labels[key] === word),
      )?.value;
    expect(value('mars_answers_total', { verdict: 'shown', surface: 'personal' })).toBe(1);
    expect(value('mars_answers_total', { verdict: 'unknown', surface: 'personal' })).toBe(1);
    expect(value('mars_answer_duration_seconds_count', { verdict: 'shown' })).toBe(1);
    const asked = { route: '/api/messages', method: 'POST', status: '200' };
    expect(value('mars_http_request_duration_seconds_count', asked)).toBe(TEXTS.length);
    expect(value('mars_store_state', { state: 'ok' })).toBe(1);
    expect(value('mars_store_state', { state: 'failing' })).toBe(0);
    expect(value('mars_store_items', { what: 'stored' })).toBe((await service.store()).stored);
    expect(value('mars_knowledge_entries', {})).toBeGreaterThan(500);
  });

  it('holds no word of a person, an organisation or a text', async () => {
    const { text } = await metrics();
    for (const word of [PERSON, 'Jane', TENANT, 'secret-chat', 'eppelin', '987654', '100050', 'local:machine']) {
      expect(text).not.toContain(word);
    }
  });

  it('does not grow with what strangers send', async () => {
    const storm = async (mark: string): Promise<void> => {
      for (const method of ['PROPFIND', 'MKCOL', 'REPORT', 'GET', 'DELETE', 'POST']) {
        for (const path of [`/${mark}`, `/${mark}/deeper?x=${mark}`, `/healthz/${mark}`]) {
          expect(await odd(method, path)).toBeGreaterThanOrEqual(400);
        }
      }
      for (const verdict of [mark, `${mark} failed`]) await ask(verdict);
    };
    await storm('first');
    await service.untilStore({ waiting: 0 });
    const series = async () =>
      (await metrics()).samples
        .filter(({ name }) => OURS.test(name))
        .map(keyOf)
        .sort();
    // Asking for it is a request like others, and shows from the second time on.
    await series();
    const before = await series();
    await storm('second');
    await storm('third');
    await service.untilStore({ waiting: 0 });
    expect(await series()).toEqual(before);
    expect(before.join()).toContain('method="other",route="none"');
    expect(before.join()).not.toContain('first');
  });

  it('is all told in docs/running.md', async () => {
    const page = readFileSync(new URL('../../docs/running.md', import.meta.url), 'utf8');
    const { types, samples } = await metrics();
    for (const name of types.keys()) expect(page).toContain(`\`${name}\``);
    const ours = samples.filter(({ name }) => OURS.test(name));
    const labels = new Set(ours.flatMap(({ labels: all }) => Object.keys(all)));
    for (const label of labels) if (label !== 'le') expect(page).toContain(`\`${label}\``);
    expect(ours.every(({ name }) => types.has(name.replace(SUFFIX, '')))).toBe(true);
  });
});

function keyOf({ name, labels }: Sample): string {
  const sorted = Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${name}{${sorted.map(([key, word]) => `${key}="${word}"`).join(',')}}`;
}
