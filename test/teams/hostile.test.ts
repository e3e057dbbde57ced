/** What people paste is shown to others: nothing in it may press, ping, link, hide or turn anything round. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../server/test-server.ts';
import { type FakeConnector, startConnector } from './fake-connector.ts';
import { realDesk, recorded, replay } from './replay.ts';

let connector: FakeConnector;
let server: TestServer;
beforeAll(async () => {
  connector = await startConnector();
  server = await startServer({}, { desk: realDesk() });
});
beforeEach(() => connector.clear());
afterAll(async () => {
  await server.stop();
  await connector.stop();
});

/** Every value under `key`, wherever it stands. */
function under(node: unknown, key: string): unknown[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => [...(name === key ? [value] : []), ...under(value, key)]);
}

/** The texts that a client reads as Markdown. */
function markdown(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'type' in node && node.type === 'TextBlock' && 'text' in node ? [String(node.text)] : [];
  return [...own, ...Object.values(node).flatMap(markdown)];
}

const MENTION = /<\s*\/?\s*at\b/i;
const TAG = /<(?:script|img|iframe|a|b|style|attachment)\b/i;
const UNSEEN = /[\u202a-\u202e\u2066-\u2069\u200b-\u200f]/;
const PASTED = /evil|javascript|EVERYONE/i;
const DOCUMENT = /^https:\/\/(?:[a-z]+\.)*microsoft\.com\//;

/** What could do harm in something that goes out; nothing may, whatever came in. */
function harmsIn(out: unknown): unknown[] {
  const text = JSON.stringify(out);
  return [
    ...[MENTION, TAG, UNSEEN].filter((pattern) => pattern.test(text)),
    ...under(out, 'entities'),
    ...under(out, 'msteams'),
    ...under(out, 'url').filter((url) => !DOCUMENT.test(String(url))),
    ...markdown(out).filter((block) => PASTED.test(block)),
  ];
}

const ERROR = 'MARS agent: Unable to connect to the Azure service. (ID: 100050)';
const PASTES: [string, string][] = [
  ['a mention', `${ERROR} <at>EVERYONE</at> < at id="0">EVERYONE</ at>`],
  ['a mention in entities', `${ERROR} &lt;at&gt;EVERYONE&lt;/at&gt;`],
  ['Markdown', `${ERROR} [press me](https://evil.example) **evil** # evil\n- evil\n![x](https://evil.example/x.png)`],
  ['a link that runs', `${ERROR} [x](javascript:evil()) javascript:evil() <a href="javascript:evil()">x</a>`],
  ['HTML', `${ERROR} <img src=x onerror=evil()><script>evil()</script><b>evil</b>`],
  ['text turned round', `${ERROR} \u202Elive\u202C \u2066evil\u2069 \u200Fevil\u200B`],
  ['a template', `${ERROR} {{DATE(2026-01-01T00:00:00Z)}} \${evil} {{evil}}`],
  ['an unknown error', 'EVERYONE: evil.exe failed with error 0xDEAD1234 <at>EVERYONE</at> [x](javascript:evil())'],
];

describe.each(PASTES)('%s in a paste', (name, text) => {
  const html = `<div>${text}</div>`;

  it('is harmless in the answer', async () => {
    const mention = { type: 'mention', text: '<at>EVERYONE</at>', mentioned: { id: '19:all', name: 'EVERYONE' } };
    await replay(server, 'personal-message', connector.url, { text, attachments: [], entities: [mention] });
    expect(connector.sent).toHaveLength(1);
    expect(harmsIn(connector.sent[0]?.body.attachments)).toEqual([]);
    expect(under(connector.sent[0]?.body, 'entities')).toEqual([]);
    // The summary is plain text; Teams reads only `text` for mentions, and there is none.
    expect(connector.sent[0]?.body.text ?? '').toBe('');
    expect(connector.sent[0]?.body.summary).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  it.each(['text', 'html'])('is harmless in the dialog about somebody’s message (%s)', async (contentType) => {
    const body = { contentType, content: contentType === 'html' ? html : text };
    const value = { commandId: 'explainError', messagePayload: { id: '1', body } };
    const answered = await replay(server, 'action-text', connector.url, { id: `f:${contentType}${text}`, value });
    expect(harmsIn(answered.json())).toEqual([]);
  });

  it('is harmless in a forwarded message, in the dialog and posted', async () => {
    const content = JSON.stringify({ originalMessageContent: html });
    const messagePayload = { id: '1', attachments: [{ contentType: 'forwardedMessageReference', content }] };
    const value = { commandId: 'explainError', messagePayload };
    expect(harmsIn((await replay(server, 'action-text', connector.url, { id: `f:${text}`, value })).json())).toEqual(
      [],
    );
    const data = { v: 1, do: 'post', whole: true, entry: 'unable-to-connect' };
    const pressed = { id: `p:${name}`, value: { ...value, messagePayload: { ...messagePayload, id: name }, data } };
    await replay(server, 'submit-post', connector.url, pressed);
    expect(harmsIn(connector.sent[0]?.body.attachments)).toEqual([]);
  });

  it('is harmless in a search, and in the log', async () => {
    const value = { commandId: 'searchEntries', parameters: [{ name: 'query', value: text }] };
    const answered = await replay(server, 'query', connector.url, { value });
    expect(answered.text).not.toMatch(/EVERYONE|evil/);
    expect(server.logged()).not.toMatch(/EVERYONE|evil/);
  });
});

describe('the recordings themselves', () => {
  it.each(['action-html-code', 'action-forwarded', 'action-reply'])(
    '%s leaves no markup in the dialog',
    async (name) => {
      expect(JSON.stringify(recorded(name, connector.url))).toMatch(/<(?:at|b|attachment)\b/);
      const answered = await replay(server, name, connector.url);
      expect(harmsIn(answered.json())).toEqual([]);
    },
  );
});
