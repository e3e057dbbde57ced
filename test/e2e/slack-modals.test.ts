import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { interactive, next, sendPayload, ts } from '../slack/payloads.ts';
import { OPS } from '../slack/slack-side.ts';
import { buttonNamed, buttonsOf, type ShownButton, SlackFlow, shown, words } from './slack-flow.ts';

const PASTE =
  'The Microsoft Azure Recovery Service Agent was unable to connect to Microsoft Azure Backup. (ID: 100050) ' +
  'Check your network settings and ensure that you are able to connect to the internet.(407) Proxy Authentication Required.';

let flow: SlackFlow;
beforeAll(async () => {
  flow = await SlackFlow.start();
});
beforeEach(() => flow.slack.reset());
afterAll(() => flow.stop());

/** "Explain this error" on a message; gives the modal as it is when the finding is in it, and its id. */
async function explained(message: Record<string, unknown>, channel = OPS) {
  const payload = interactive('message_action', {
    callback_id: 'explain_error',
    trigger_id: await flow.trigger(),
    channel: { id: channel },
    message: { type: 'message', user: 'U0SOMEBODY', ts: ts(), ...message },
    response_url: flow.response('shortcut'),
  });
  const sent = await sendPayload(flow.bot.url, payload);
  expect(sent).toMatchObject({ status: 200, text: '' });
  const opened = Object(await flow.called('views.open'));
  expect(words(opened.view)).toContain('Reading');
  const { view, view_id: id } = Object(await flow.called('views.update'));
  shown(view);
  return { view, id: String(id) };
}

const submit = (id: string, view: Record<string, unknown>, fields: Record<string, unknown> = {}) =>
  sendPayload(flow.bot.url, interactive('view_submission', { view: { ...view, id, ...fields } }));

describe('"Explain this error"', () => {
  it('opens a modal at once, finds the error, and shares it below the message', async () => {
    const asked = ts();
    const { view, id } = await explained({ text: PASTE, ts: asked });
    expect(words(view)).toContain('100050');
    expect(view).toMatchObject({ submit: { text: 'Share in thread' }, close: { text: 'Close' } });
    const submitted = await submit(id, view);
    expect(JSON.parse(submitted.text)).toMatchObject({ response_action: 'update' });
    const posted = await flow.called('chat.postMessage');
    expect(posted).toMatchObject({ channel: OPS, thread_ts: asked });
    expect(words(posted)).toContain('Matched');
    expect(words(Object(await flow.called('views.update', 2)).view)).toContain('Done');
    await submit(id, view);
    expect(words(Object(await flow.called('views.update', 3)).view)).toContain('a moment ago');
    expect(flow.slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
  });

  it('shares by the address of the shortcut where the bot is no member', async () => {
    const { view, id } = await explained({ text: PASTE, thread_ts: '1600000000.000001' }, 'C0PRIVATE');
    await submit(id, view);
    expect(await flow.responded()).toMatchObject({ response_type: 'in_channel', thread_ts: '1600000000.000001' });
    expect(words(Object(await flow.called('views.update', 2)).view)).toContain('Done');
  });

  it('says so where it can be posted nowhere', async () => {
    const { view, id } = await explained({ text: 'ID 100050 in private' }, 'C0CLOSED');
    flow.slack.refuse('response', { status: 404, body: 'expired_url' });
    await submit(id, view);
    expect(words(Object(await flow.called('views.update', 2)).view)).toContain('Invite me');
  });

  it('opens the parts and the walkthrough in the modal, which still knows its message', async () => {
    const { view, id } = await explained({ text: PASTE });
    let updates = 1;
    const go = async (at: Record<string, unknown>, button: ShownButton) => {
      updates += 1;
      await flow.pressIn(id, at, button);
      return Object(await flow.called('views.update', updates)).view;
    };
    let summary = await go(view, buttonNamed(view, 'Walk me through'));
    expect(words(summary)).toMatch(/[Ss]tep 1 of/);
    const onwards = /^(?:Didn't help|Stop and sum up)/;
    while (buttonsOf(summary).some(({ text }) => onwards.test(text.text))) {
      summary = await go(summary, buttonNamed(summary, onwards));
    }
    expect(summary).toMatchObject({ submit: { text: 'Share in thread' } });
    await submit(id, summary);
    expect(words(await flow.called('chat.postMessage'))).toContain('Not solved');
    await flow.called('views.update', ++updates);
    const part = buttonsOf(view).find(({ value }) => value?.includes('"part"'));
    if (part) shown(await go(view, part));
  });

  it.each([
    [
      'blocks of another app',
      { text: '', bot_id: 'B1', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: PASTE } }] },
    ],
    ['an attachment of another app', { text: 'Alert', bot_id: 'B1', attachments: [{ title: 'Backup', text: PASTE }] }],
    [
      'a message that was passed on',
      { text: '', attachments: [{ is_share: true, from_url: 'https://a.slack.com/x', text: PASTE }] },
    ],
    ['escaped text', { text: `\`\`\`${PASTE.replaceAll('(', '(<https://x.example|')}\`\`\`` }],
  ])('reads %s', async (_name, message) => {
    const { view } = await explained(message);
    expect(words(view)).toContain('100050');
  });

  it('a message without words: says so, with nothing to share', async () => {
    const { view } = await explained({ text: '', files: [{ id: 'F1', mimetype: 'image/png', filetype: 'png' }] });
    expect(view.submit).toBeUndefined();
    expect(words(view)).toContain('text files');
  });

  it('a trigger that is too old: the person is told in the channel', async () => {
    const payload = interactive('message_action', {
      callback_id: 'explain_error',
      trigger_id: `old-${next()}`,
      channel: { id: OPS },
      message: { type: 'message', user: 'U0SOMEBODY', ts: ts(), text: PASTE },
      response_url: flow.response('late'),
    });
    await sendPayload(flow.bot.url, payload);
    const told = await flow.responded();
    expect(told).toMatchObject({ response_type: 'ephemeral' });
    expect(words(told)).toContain('100050');
  });
});

describe('"Look up an error"', () => {
  it('opens a box, and shows the finding where the box was', async () => {
    const trigger_id = await flow.trigger();
    await sendPayload(flow.bot.url, interactive('shortcut', { callback_id: 'look_up_error', trigger_id }));
    const { view } = Object(await flow.called('views.open'));
    expect(view).toMatchObject({ callback_id: 'mars-look-up', submit: { text: 'Look up' } });
    const state = { values: { 'mars-box': { 'mars-text': { type: 'plain_text_input', value: PASTE } } } };
    // The emulator makes the id.
    const opened = await flow.slack.call('views.open', { trigger_id: await flow.trigger(), view });
    const submitted = await submit(String(Object(opened['view']).id), view, { state });
    expect(JSON.parse(submitted.text)).toMatchObject({ response_action: 'update' });
    const found = Object(await flow.called('views.update')).view;
    expect(words(found)).toContain('100050');
    expect(found.submit).toBeUndefined();
  });

  it('an empty box is no fault', async () => {
    const view = { callback_id: 'mars-look-up', type: 'modal' };
    const submitted = await submit('V0GONE', view, { state: { values: {} } });
    expect(submitted.status).toBe(200);
    await flow.called('views.update');
  });
});
