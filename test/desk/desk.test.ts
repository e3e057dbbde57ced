import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/model.ts';
import { deskText, findingText } from '../../src/answer/strings.ts';
import { createDesk } from '../../src/desk/desk.ts';
import type { Diagnosis, Verdict } from '../../src/diagnosis/types.ts';
import type { Knowledge } from '../../src/knowledge/types.ts';
import { makeKnowledge } from '../helpers/knowledge.ts';

const knowledge = makeKnowledge({
  guides: [
    {
      id: 'unable-to-connect',
      title: 'Unable to connect',
      family: 'credentials',
      codes: [{ id: 100050 }, { http: 407 }],
    },
    { id: 'low-space', title: 'Low space', codes: [{ name: 'SalLowDiskSpace' }] },
  ],
  catalogue: Array.from({ length: 25 }, (_, at) => ({
    id: `mars-${1000 + at}`,
    code: 1000 + at,
    message: at === 7 ? 'The disk is offline.' : 'Something.',
  })),
  codes: ['win32\t5\tERROR_ACCESS_DENIED\tAccess is denied.\ttables'],
});

/** A desk whose diagnosis says `verdict` of everything, and the texts that it was asked to diagnose. */
function deskWith(verdict: Verdict = 'unknown', known: () => Knowledge = () => knowledge) {
  const diagnosed: string[] = [];
  const diagnose = (text: string): Diagnosis => {
    diagnosed.push(text);
    const entries =
      verdict === 'answer' ? [{ id: 'low-space', title: '', confidence: 0.9, codes: [], matched: [] }] : [];
    const reading = { characters: text.length, read: text.length };
    return { findings: [{ verdict, entries, codes: [], excerpt: text }], reading };
  };
  const desk = createDesk({ knowledge: known, diagnose });
  const first = (text: string): Answer | undefined => desk.ask(text, 'personal').answers[0];
  return { desk, first, diagnosed };
}
const titleOf = (answer: Answer | undefined): string | undefined =>
  answer?.kind === 'entry' ? answer.entry.id : answer?.kind === 'info' ? answer.title : answer?.kind;

describe('words of its own', () => {
  it.each([
    ['Hello!', deskText.hello],
    ['', deskText.emptyTitle],
    ['help', deskText.helpTitle],
    ['About', deskText.aboutTitle],
    ['thanks!', deskText.thanksTitle],
    ['LIST', deskText.listTitle],
  ])('answers %j without a diagnosis', (text, title) => {
    const { first, diagnosed } = deskWith();
    expect(titleOf(first(text))).toBe(title);
    expect(diagnosed).toEqual([]);
  });

  it('says in a channel that it wants to be mentioned', () => {
    const { desk } = deskWith();
    expect(desk.welcome('channel').answers[0]).toMatchObject({ title: deskText.hello });
    expect(JSON.stringify(desk.welcome('channel'))).toContain('Mention me');
    expect(JSON.stringify(desk.welcome('personal'))).not.toContain('Mention me');
  });

  it('leaves no dead end: what its answers offer it understands', () => {
    const { desk, first } = deskWith();
    for (const text of ['hello', '', 'help', 'about', 'list', 'list cache', 'thanks']) {
      const answer = first(text);
      if (answer?.kind !== 'info') throw new Error(`${text} is no info`);
      const asks = [...answer.actions, ...answer.rows].flatMap((item) =>
        'text' in item && 'kind' in item && item.kind === 'ask'
          ? [item.text]
          : 'ask' in item && item.ask
            ? [item.ask]
            : [],
      );
      expect(answer.actions.length).toBeGreaterThan(0);
      for (const ask of asks) {
        const reply = desk.press({ v: 1, do: 'ask', text: ask }, 'personal');
        expect(['info', 'entry']).toContain(reply.answers[0]?.kind);
      }
    }
  });

  it('counts what it knows and names the newest source', () => {
    const about = deskWith().first('about');
    expect(JSON.stringify(about)).toContain('2 guides');
    expect(JSON.stringify(about)).toContain('25 short entries');
    expect(JSON.stringify(about)).toContain('2024-05-28');
  });
});

describe('pastes', () => {
  it.each([
    'Hello, my backup failed with (ID: 100050)',
    'Hi\nThe operation failed. ID: 100050',
    'help, backup fails since Monday',
    'list of disks could not be read by the agent',
    'explain why my backup fails with 407',
  ])('diagnoses %j', (text) => {
    const { first, diagnosed } = deskWith('answer');
    expect(titleOf(first(text))).toBe('low-space');
    expect(diagnosed).toEqual([text]);
  });
});

describe('codes and names', () => {
  it.each(['100050', '(ID: 100050)', '0x186D2', 'unable-to-connect', 'show HTTP 407', 'lookup 407', 'what is 100050?'])(
    'shows the entry for %j',
    (text) => {
      expect(titleOf(deskWith().first(text))).toBe('unable-to-connect');
    },
  );

  it('leaves a code that needs words of the agent to the diagnosis', () => {
    const { first, diagnosed } = deskWith('none');
    expect(first('407')?.kind).toBe('none');
    expect(diagnosed).toEqual(['407']);
  });

  it('does not take a plain number for hex', () => {
    // 0x400 is 1024, which has an entry; a person who sends 400 may mean anything.
    expect(deskWith('none').first('400')?.kind).toBe('none');
    expect(titleOf(deskWith('none').first('0x400'))).toBe('mars-1024');
    expect(deskWith('none').first('48211')?.kind).toBe('none');
  });

  it('tells the general meaning where nothing else is known', () => {
    expect(deskWith().first('0x80070005')).toMatchObject({ kind: 'decoded', intro: findingText.decodedAsked });
    expect(deskWith().first('show ERROR_ACCESS_DENIED')?.kind).toBe('decoded');
  });

  it('names entries of nearly that name', () => {
    for (const text of ['show SalLowDiscSpace', 'SalLowDiskSpac']) {
      expect(deskWith().first(text)).toMatchObject({
        intro: findingText.notKnownClose,
        related: [{ id: 'low-space' }],
      });
    }
  });

  it('does not offer the number beside it', () => {
    expect(deskWith().first('show 1999')).toMatchObject({ kind: 'unknown', intro: findingText.notKnown, related: [] });
  });
});

describe('lists', () => {
  it('lists the topics that have entries, with their counts', () => {
    const list = deskWith().first('list');
    expect(list).toMatchObject({
      kind: 'info',
      rows: [
        { title: 'Cache (scratch) folder', ask: 'list cache' },
        { title: 'Vault credentials', ask: 'list credentials' },
      ],
    });
    expect(list?.kind === 'info' && list.rows[0]?.text).toContain('26 entries');
    expect(list?.kind === 'info' && list.rows[1]?.text).toContain('1 entry.');
  });

  it('shows twenty entries, guides first, and says how many more there are and how to narrow', () => {
    const list = deskWith().first('list cache');
    if (list?.kind !== 'info') throw new Error('no list');
    expect(list.rows).toHaveLength(20);
    expect(list.rows[0]).toEqual({ title: 'Low space', text: 'SalLowDiskSpace', entry: 'low-space' });
    expect(list.paragraphs.at(-1)).toContain('6 more');
    expect(list.paragraphs.at(-1)).toContain('list cache disk');
  });

  it('narrows a topic by words', () => {
    const list = deskWith().first('list cache offline disk');
    expect(list).toMatchObject({ rows: [{ entry: 'mars-1007' }] });
    expect(deskWith().first('list cache zebra')).toMatchObject({ rows: [], paragraphs: [{}, deskText.topicNoMatch] });
  });

  it.each([
    ['list Vault credentials', 'Vault credentials'],
    ['list cred', 'Vault credentials'],
    ['list vault', 'Deleting vaults'],
    ['list zebras', deskText.listTitle],
  ])('answers %j with %j', (text, title) => {
    expect(titleOf(deskWith().first(text))).toBe(title);
  });
});

describe('buttons', () => {
  it('shows an entry with the choices it came from', () => {
    const { desk } = deskWith();
    const reply = desk.press(
      { v: 1, do: 'show', entry: 'low-space', options: ['low-space', 'unable-to-connect', 'gone'] },
      'personal',
    );
    expect(reply.answers).toMatchObject([
      { kind: 'entry', entry: { id: 'low-space' }, others: [{ id: 'unable-to-connect' }] },
    ]);
  });

  it('is polite about an entry that is gone', () => {
    const reply = deskWith().desk.press({ v: 1, do: 'show', entry: 'gone' }, 'personal');
    expect(titleOf(reply.answers[0])).toBe(deskText.goneTitle);
  });
});

it('uses reloaded knowledge at once', () => {
  let current = makeKnowledge();
  const { first } = deskWith('none', () => current);
  expect(first('100050')?.kind).toBe('none');
  current = knowledge;
  expect(titleOf(first('100050'))).toBe('unable-to-connect');
});
