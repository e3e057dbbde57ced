/** What people write for others to read: a form, a name, a note. On every platform it is text and nothing else. */
import { describe, expect, it } from 'vitest';
import { aboutSchema } from '../../src/answer/about.ts';
import type { Reply } from '../../src/answer/model.ts';
import { createDesk } from '../../src/desk/desk.ts';
import { replyAbout } from '../../src/desk/front/about.ts';
import { caseReply } from '../../src/desk/front/handover/case-answers.ts';
import { noteReply, notesReply } from '../../src/desk/front/team-answers.ts';
import type { Handover } from '../../src/desk/ports/handovers.ts';
import type { Note } from '../../src/desk/ports/notes.ts';
import { renderCard } from '../../src/render/adaptive-card/render.ts';
import { renderBlocks } from '../../src/render/block-kit/render.ts';
import { diagnose, knowledge } from '../helpers/diagnosis.ts';
import { objects } from './adaptive-card/walk.ts';
import { textsOf } from './block-kit/read.ts';

const HOSTILE = [
  '<at>EVIL</at> < AT >EVIL',
  '<!channel> <@U0EVIL> <https://evil.example|EVIL>',
  '[EVIL](https://evil.example) **EVIL** `EVIL` # EVIL',
  '{{DATE(2026-01-01T00:00:00Z)}} EVIL {{EVIL}}',
  '\u202eEVIL\u2066\u200bEVIL\u0007\u001b[31mEVIL',
  'EVIL '.repeat(2_000),
  '_EVIL_'.repeat(300),
];

const AT = '2026-03-01T12:00:00.000Z';
const ID = '01KBQ3V7M2E8Z6Y4T1R9W5N0CD';

const request = (text: string): Handover => ({
  ...{ id: ID, family: text, entry: text, person: text, place: '-', route: 'r', state: 'open', createdAt: AT },
  form: { paste: text, more: text, contact: text, found: text, [text]: text },
});
const note = (text: string): Note => ({ id: ID, entry: 'unable-to-connect', text, author: text, createdAt: AT });

const desk = createDesk({ knowledge: () => knowledge, diagnose });

/** What a button may carry, however it was made. */
function carried(text: string): Reply {
  const said = [
    { kind: 'entry', id: 'unable-to-connect', sure: 0.7, matched: [text.slice(0, 60)], others: ['no-such'] },
  ];
  const about = aboutSchema.parse({ id: ID, said, text: text.slice(0, 300) });
  return { ...replyAbout(about, knowledge, desk), followUp: { about, votes: ['solved'], handover: true } };
}

const REPLIES: [string, (text: string) => Reply][] = [
  ['a request', (text) => caseReply(request(text), knowledge, text)],
  ['a list of notes', (text) => notesReply([note(text)], () => undefined)],
  ['a note that was kept', (text) => noteReply('Done', { id: 'unable-to-connect', title: 'T' }, [note(text)])],
  ['an answer made again from a button', carried],
];

const UNSEEN = /(?!\n)[\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

describe.each(REPLIES)('%s', (_, made) => {
  it.each(HOSTILE)('is text in Teams: %j', (text) => {
    const card = renderCard(made(text));
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28_000);
    // What a button carries is shown to nobody.
    const seen = JSON.stringify(card, (key, value) => (key === 'data' ? undefined : value));
    expect(seen).not.toMatch(/<\s*\/?\s*at\b/i);
    const shown = objects(card).filter(({ type }) => type === 'TextBlock' || String(type).startsWith('Action.'));
    for (const one of shown) expect(`${one['text']}${one['title']}${one['url']}`).not.toContain('EVIL');
    for (const one of objects(card)) {
      if (typeof one['text'] === 'string') expect(one['text']).not.toMatch(UNSEEN);
    }
  });

  it.each(HOSTILE)('is text in Slack: %j', (text) => {
    const drawn = renderBlocks(made(text));
    expect(drawn.blocks.length).toBeLessThanOrEqual(50);
    for (const one of [...textsOf(drawn.blocks, 'mrkdwn'), drawn.text]) {
      expect(one).not.toMatch(/<[!@#]|<https:\/\/evil/);
    }
    expect(JSON.stringify(drawn.blocks)).not.toContain('"url":"https://evil');
  });
});
