import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CONTOSO, FABRIKAM, gap } from '../store/samples.ts';
import { inStore, keep, temporaryFolder } from './kept.ts';
import { mars, marsHere } from './mars.ts';

const UNKNOWN = [{ kind: 'mars-id', value: '999001' }];
const ESCAPE = '\u001b';

const filled = () =>
  keep(async (store) => {
    const { gaps } = store.forTenant(CONTOSO);
    await gaps.record(gap({ text: `Odd ${ESCAPE}[31mred\u202e words\nand a second line` }));
    for (const day of ['01', '03', '02'])
      await gaps.record(gap({ codes: UNKNOWN, at: `2026-03-${day}T08:00:00.000Z` }));
    const other = store.forTenant(FABRIKAM).gaps;
    for (let times = 0; times < 2; times++) {
      await other.record(
        gap({ kind: 'not-mine', entry: 'cache-problems', codes: [{ kind: 'mars-id', value: '100050' }] }),
      );
    }
  });

interface Listed {
  id: string;
  tenant: string;
  count: number;
}

async function listed(env: Record<string, string>, ...words: string[]): Promise<Listed[]> {
  const { out } = await marsHere(['gaps', '--json', ...words], env);
  return (JSON.parse(out) as { gaps: Listed[] }).gaps;
}

describe('gaps', () => {
  it('lists the gaps of all tenants, most often seen first', async () => {
    const env = await filled();
    const { code, out, err } = await mars(['gaps'], { env });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [header, ...rows] = out.trimEnd().split('\n');
    expect(header).toMatch(/^ID +KIND +COUNT +LAST SEEN +TENANT +CODES +WORDS$/);
    expect(rows.map((row) => row.replace(/^\S+ +/, '').split(/ {2,}/))).toEqual([
      ['unknown', '3', '2026-03-03', CONTOSO, '999001', 'Backup failed for a reason unheard of'],
      ['not-mine', '2', '2026-03-01', FABRIKAM, '100050', 'Backup failed for a reason unheard of'],
      ['unknown', '1', '2026-03-01', CONTOSO, '-', 'Odd [31mred words and a second line'],
    ]);
  });

  it('lists those of one tenant, or the closed ones, as JSON', async () => {
    const env = await filled();
    const [first] = await listed(env, '--tenant', FABRIKAM);
    expect(await listed(env, '--tenant', FABRIKAM)).toEqual([
      {
        tenant: FABRIKAM,
        id: first?.id,
        kind: 'not-mine',
        codes: [{ kind: 'mars-id', value: '100050' }],
        text: 'Backup failed for a reason unheard of',
        entry: 'cache-problems',
        count: 2,
        firstSeen: '2026-03-01T10:00:00.000Z',
        lastSeen: '2026-03-01T10:00:00.000Z',
        state: 'open',
      },
    ]);
    expect(await listed(env, '--state', 'closed')).toEqual([]);
  });

  it('finds more than a page', async () => {
    const env = await keep(async (store) => {
      const items = Array.from({ length: 1_203 }, (_, index) => ({
        kind: 'gap' as const,
        tenant: CONTOSO,
        gap: gap({ codes: [{ kind: 'mars-id', value: String(900_000 + index) }] }),
      }));
      await store.record('b', items);
    });
    expect(new Set((await listed(env)).map(({ id }) => id)).size).toBe(1_203);
  });

  it('says that there is nothing, and makes no database to say so', async () => {
    const MARS_DATA_DIR = temporaryFolder();
    const { code, out, err } = await marsHere(['gaps', '--json'], { MARS_DATA_DIR });
    expect({ code, out }).toEqual({ code: 0, out: '{"gaps":[]}\n' });
    expect(err).toBe(`Nothing has been kept yet: there is no database in ${MARS_DATA_DIR} (MARS_DATA_DIR).\n`);
    expect(existsSync(`${MARS_DATA_DIR}/mars-medic.sqlite`)).toBe(false);
  });

  it('names the tenants there are where the one asked for has nothing', async () => {
    const { code, out, err } = await marsHere(['gaps', '--tenant', 'slack:T1'], await filled());
    expect({ code, out }).toEqual({ code: 0, out: 'No open gaps.\n' });
    expect(err).toBe(`Nothing is kept of slack:T1. There are: ${FABRIKAM}, ${CONTOSO}.\n`);
  });

  it('takes a folder that it may not look into for no empty one', async () => {
    // A name too long stands for a folder of another user: for root there is none.
    const { code, out, err } = await marsHere(['gaps'], { MARS_DATA_DIR: 'x'.repeat(300) });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('(MARS_DATA_DIR). Run this as the user of the bot. (STORE_NOT_SEEN)');
  });

  it('says what is wrong with the store, never its address', async () => {
    const env = { DATABASE_URL: 'postgres://bot:pa55word@127.0.0.1:1/nowhere' };
    const { code, out, err } = await marsHere(['gaps'], env);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe('mars: PostgreSQL does not answer. Check DATABASE_URL and that it runs. (STORE_UNREACHABLE)\n');
    const wrong = await marsHere(['gaps'], { DATABASE_URL: 'mysql://pa55word' });
    expect(wrong.err).toContain('DATABASE_URL must start with postgres://');
    expect(wrong.err).not.toContain('pa55word');
  });
});

describe('gaps show', () => {
  it('prints all that is kept, with nothing in it that moves the cursor', async () => {
    const env = await filled();
    const odd = (await listed(env)).find(({ count }) => count === 1)?.id ?? '';
    const { code, out } = await marsHere(['gaps', 'show', odd], env);
    expect(code).toBe(0);
    expect(out).toContain(`Gap:         ${odd}\nKind:        unknown\nState:       open\nTenant:      ${CONTOSO}\n`);
    expect(out).toContain('\n\nOdd  [31mred  words\nand a second line\n');
    expect(out).not.toContain(ESCAPE);
  });

  it('prints one object as JSON, and the entry that was wrong', async () => {
    const env = await filled();
    const wrong = (await listed(env, '--tenant', FABRIKAM))[0];
    const { out } = await marsHere(['gaps', 'show', wrong?.id ?? '', '--json'], env);
    expect(JSON.parse(out)).toEqual(wrong);
    expect((await marsHere(['gaps', 'show', wrong?.id ?? ''], env)).out).toContain('\nWrong entry: cache-problems\n');
  });

  it('says that there is no such gap', async () => {
    const { code, out, err } = await marsHere(['gaps', 'show', '01X'], await filled());
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe('mars: There is no gap 01X. See all: npm run --silent mars -- gaps (GAP_NOT_FOUND)\n');
  });
});

describe('gaps close', () => {
  it('closes what the knowledge answers by now, and nothing else', async () => {
    const env = await filled();
    const answered = (await listed(env, '--tenant', FABRIKAM))[0]?.id ?? '';
    const { code, out } = await marsHere(['gaps', 'close'], env);
    expect({ code, out }).toEqual({ code: 0, out: `${answered}  ${FABRIKAM}  unable-to-connect\nClosed: 1.\n` });
    expect(await listed(env, '--state', 'closed')).toMatchObject([{ id: answered, closedBy: 'unable-to-connect' }]);
    expect((await marsHere(['gaps', '--state', 'closed'], env)).out).toMatch(/ CLOSED BY .*\n.* unable-to-connect /);
    expect(await listed(env)).toHaveLength(2);
    expect((await marsHere(['gaps', 'close', '--json'], env)).out).toBe('{"closed":[]}\n');
    await inStore(env, async (store) => {
      expect(await store.forTenant(FABRIKAM).gaps.get(answered)).toMatchObject({ state: 'closed' });
    });
  });
});
