import { describe, expect, it } from 'vitest';
import { ASKED_FAMILIES } from '../../../../src/desk/front/handover/questions.ts';
import { renderCard } from '../../../../src/render/adaptive-card/render.ts';
import { renderBlocks } from '../../../../src/render/block-kit/render.ts';
import { knowledge } from '../../../helpers/diagnosis.ts';
import { asker, handOverSide, info, PASTE, pressOn } from './side.ts';

const SECRET = 'AccountKey=abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmno==';

const side = handOverSide();

describe('the form', () => {
  it('holds what was pasted, redacted, what was found, and the questions of the topic', async () => {
    const { made, handOver } = side.front();
    const form = await handOver.form(pressOn(await made.ask(PASTE, side.me)), side.me);
    expect(form.fields.map(({ id }) => id)).toEqual([
      'paste',
      'more',
      'agent',
      'windows',
      'proxy',
      'network',
      'contact',
    ]);
    expect(form.fields[0]?.value).toContain('(ID: 100050)');
    expect(form.fields[0]?.value).not.toContain('j.doe');
    expect(form.told[0]?.text).toContain('unable-to-connect');
    expect(form.intro).toContain('copy');
  });

  it('holds what was tried at the end of a walkthrough', async () => {
    const { made, handOver } = side.front();
    const start = await made.press({ v: 1, do: 'walk', entry: 'unable-to-connect', press: 'start' }, side.me);
    const [step] = start.answers;
    if (step?.kind !== 'walk') throw new Error('no step');
    const failed = step.actions.find((one) => one.kind === 'walk' && one.press.press === 'failed');
    const second = failed?.kind === 'walk' ? await made.press(failed.press, side.me) : start;
    const walk = second.answers[0]?.kind === 'walk' ? second.answers[0].actions[0] : undefined;
    const state = walk?.kind === 'walk' ? walk.press.state : undefined;
    const end = await made.press(
      { v: 1, do: 'walk', entry: 'unable-to-connect', press: 'stop', ...(state && { state }) },
      side.me,
    );
    const ask = end.answers[0]?.kind === 'walk-end' ? end.answers[0].actions[0] : undefined;
    if (ask?.kind !== 'press' || ask.press.do !== 'ask-person') throw new Error('no person to ask');
    const form = await handOver.form(ask.press, side.me);
    expect(form.told.map(({ text }) => text).join()).toContain('did not help');
  });

  it('knows its topics: a renamed one would lose its questions', () => {
    expect(ASKED_FAMILIES.filter((family) => !knowledge.families.has(family))).toEqual([]);
  });
});

describe('what is sent', () => {
  it('is a text to copy where no place is set: nothing is kept', async () => {
    const { made, handOver } = side.front();
    const reply = await handOver.send(
      pressOn(await made.ask(PASTE, side.me)),
      { paste: 'It says no', agent: '2.0.9262.0' },
      side.me,
    );
    expect(info(reply).copy?.quoted).toContain('What the error says: It says no');
    expect(info(reply).copy?.quoted).toContain('Version of the agent: 2.0.9262.0');
    expect(await (await side.kept()).handovers.list('open', { limit: 5 })).toEqual([]);
    expect(await side.waiting()).toEqual([]);
    expect(side.puts).toBe(0);
  });

  it('goes to the place of its topic, redacted again, and says so', async () => {
    const { made, handOver } = side.front();
    await made.ask('hand over here', asker('boss', 'all', side.me.tenant));
    await made.ask('hand over here restore, connection', asker('boss', 'net', side.me.tenant));
    const typed = { paste: `from \\\\srv-fin01\\c$ ${SECRET}`, more: 'mail j.doe@contoso.com', rogue: 'not a field' };
    const press = pressOn(await made.ask(PASTE, side.me));
    expect((await handOver.form(press, side.me)).intro).toContain('the place that your team has chosen');
    const reply = await handOver.send(press, typed, side.me);
    expect(info(reply).title).toBe('Your request was sent');
    const [kept] = await (await side.kept()).handovers.list('open', { limit: 5 });
    expect(kept).toMatchObject({ family: 'connectivity', entry: 'unable-to-connect', person: 'me', route: 'net' });
    expect(kept?.place).toBe('back:home');
    expect(JSON.stringify(kept)).not.toMatch(/srv-fin01|abcdefghij|contoso|rogue/);
    const messages = await side.waiting();
    expect(messages).toMatchObject([
      { kind: 'slack', tenant: side.me.tenant, body: { to: 'here:net', say: 'case', id: kept?.id } },
    ]);
    expect(side.puts).toBe(1);
  });

  it('goes to the system of the operator, too, with the words of the form', async () => {
    const { made, handOver } = side.front({ webhook: true });
    const reply = await handOver.send(pressOn(await made.ask(PASTE, side.me)), { more: 'Since Monday' }, side.me);
    expect(info(reply).paragraphs[0]).toContain('ticket system');
    const [message] = await side.waiting();
    expect(message).toMatchObject({
      kind: 'webhook',
      body: { v: 1, family: 'connectivity', entry: 'unable-to-connect' },
    });
    expect(message?.body).toMatchObject({ form: { more: 'Since Monday' } });
  });

  it('shows hostile words literally on both platforms', async () => {
    const { made, handOver } = side.front();
    await made.ask('hand over here', asker('boss', 'all', side.me.tenant));
    const hostile = '<!channel> [x](http://evil.example) <at>everyone</at> **bold** \u202Egnp.exe';
    await handOver.send(pressOn(await made.ask(PASTE, side.me)), { more: hostile, contact: hostile }, side.me);
    const [message] = await side.waiting();
    const out = await handOver.outgoing(side.me.tenant, message?.body);
    if (!out) throw new Error('nothing to say');
    const { blocks } = renderBlocks(out.reply);
    const markup = JSON.stringify(blocks, (key, value: unknown) =>
      typeof value === 'object' && value !== null && 'type' in value && value.type === 'mrkdwn'
        ? value
        : key === '' || typeof value === 'object'
          ? value
          : undefined,
    );
    expect(markup).not.toContain('<!channel>');
    const card = JSON.stringify(renderCard(out.reply));
    expect(card).not.toContain('\u202E');
    expect(textBlocks(renderCard(out.reply)).join()).not.toContain('evil');
    expect(card).toContain('<!channel>');
  });

  it('fits a card and a message when every field is full', async () => {
    const { made, handOver } = side.front();
    await made.ask('hand over here', asker('boss', 'all', side.me.tenant));
    const full = 'Ünïcödé 中文 '.repeat(400);
    const typed = Object.fromEntries(
      ['paste', 'more', 'agent', 'windows', 'proxy', 'network', 'contact'].map((id) => [id, full]),
    );
    await handOver.send(pressOn(await made.ask(PASTE, side.me)), typed, side.me);
    const [message] = await side.waiting();
    const out = await handOver.outgoing(side.me.tenant, message?.body);
    if (!out) throw new Error('nothing to say');
    expect(Buffer.byteLength(JSON.stringify(renderCard(out.reply)))).toBeLessThanOrEqual(20_000);
    expect(Buffer.byteLength(JSON.stringify(renderBlocks(out.reply).blocks))).toBeLessThanOrEqual(12_000);
    expect(JSON.stringify(renderCard(out.reply))).toContain('"turn":"take"');
    expect(JSON.stringify(renderBlocks(out.reply))).toContain('take');
  });
});

/** The texts that clients read Markdown in. */
function textBlocks(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textBlocks);
  if (typeof node !== 'object' || node === null) return [];
  const own = 'type' in node && node.type === 'TextBlock' && 'text' in node ? [String(node.text)] : [];
  return [...own, ...Object.values(node).flatMap(textBlocks)];
}
