import { describe, expect, it } from 'vitest';
import { CONTOSO, FABRIKAM } from '../store/samples.ts';
import { keep } from './kept.ts';
import { mars, marsHere } from './mars.ts';

const TIME = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;

const filled = () =>
  keep(async (store) => {
    const { notes } = store.forTenant(CONTOSO);
    const note = await notes.add('unable-to-connect', 'Our proxy\nis \u001b[2Jproxy.example.com', 'jane');
    await notes.edit(note.id, 'Ask the network team', 'joe');
    await notes.add('cache-problems', 'Two\nlines \u001b[2J', 'jane');
    await store.forTenant(FABRIKAM).notes.add('cache-problems', 'of others', 'ann');
    await store.forTenant(CONTOSO).forget('joe');
  });

describe('notes', () => {
  it('lists the notes of all tenants by entry', async () => {
    const { code, out, err } = await mars(['notes', '--tenant', CONTOSO], { env: await filled() });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.replace(TIME, 'T').replace(/[0-9A-Z]{26}/g, 'ID')).toBe(
      `cache-problems  ${CONTOSO}  ID\n  by jane, T\n    Two\n    lines  [2J\n\nunable-to-connect  ${CONTOSO}  ID\n  by jane, T, edited T\n    Ask the network team\n`,
    );
  });

  it('tells what happened to each', async () => {
    const { out } = await marsHere(['notes', '--entry', 'unable-to-connect', '--history'], await filled());
    expect(out.replace(TIME, 'T')).toContain(
      '\n  - added T by jane\n      Our proxy\n      is  [2Jproxy.example.com\n  - edited T by somebody who was forgotten\n      Ask the network team\n',
    );
  });

  it('prints them as JSON', async () => {
    const { out } = await marsHere(['notes', '--entry', 'cache-problems', '--json'], await filled());
    const { notes } = JSON.parse(out) as { notes: object[] };
    expect(notes).toEqual([
      {
        tenant: FABRIKAM,
        id: expect.any(String),
        entry: 'cache-problems',
        text: 'of others',
        author: 'ann',
        createdAt: expect.any(String),
      },
      {
        tenant: CONTOSO,
        id: expect.any(String),
        entry: 'cache-problems',
        text: 'Two\nlines \u001b[2J',
        author: 'jane',
        createdAt: expect.any(String),
      },
    ]);
    const { out: told } = await marsHere(['notes', '--tenant', FABRIKAM, '--json', '--history'], await filled());
    expect(JSON.parse(told)).toMatchObject({
      notes: [{ history: [{ change: 'added', text: 'of others', author: 'ann' }] }],
    });
    expect((await marsHere(['notes', '--entry', 'none'], await filled())).out).toBe('No notes.\n');
  });
});
