import { describe, expect, it } from 'vitest';
import { ALWAYS, CONTOSO, FABRIKAM, gap, lookup, vote } from '../store/samples.ts';
import { inStore, keep, temporaryFolder } from './kept.ts';
import { mars, marsHere } from './mars.ts';

const filled = () =>
  keep(async (store) => {
    for (const tenant of [CONTOSO, FABRIKAM]) {
      const { feedback, gaps, notes, lookups } = store.forTenant(tenant);
      await feedback.vote(vote({ person: 'jane' }));
      await feedback.vote(vote({ person: 'joe' }));
      await lookups.record(lookup());
      if (tenant === FABRIKAM) continue;
      await gaps.record(gap({ person: 'jane' }));
      await notes.add('cache-problems', 'of the team', 'jane');
    }
  });

const PREVIEW = `Kept of the person jane:
  ${FABRIKAM}
    1 votes: deleted
  ${CONTOSO}
    1 votes: deleted
    1 gaps: deleted
    1 notes: kept without the person's id and words pasted
    1 changes of notes: kept without the person's id and words pasted
`;

/** The people whose votes are kept. */
async function voters(env: { MARS_DATA_DIR: string }): Promise<string[]> {
  return await inStore(env, async (store) => {
    const all = await Promise.all(
      [CONTOSO, FABRIKAM].map((tenant) => store.forTenant(tenant).feedback.list(ALWAYS, { limit: 9 })),
    );
    return all.flat().map(({ person }) => person);
  });
}

describe('forget', () => {
  it('says what would be deleted, deletes nothing and ends with 1 without --yes', async () => {
    const env = await filled();
    expect(await mars(['forget', '--user', 'jane'], { env })).toEqual({
      code: 1,
      out: PREVIEW,
      err: 'mars: Nothing was deleted: this cannot be undone. Add --yes to delete it. (NOT_CONFIRMED)\n',
    });
    expect(await voters(env)).toEqual(['jane', 'joe', 'jane', 'joe']);
  });

  it('forgets a person in every tenant', async () => {
    const env = await filled();
    const { code, out, err } = await marsHere(['forget', '--user', 'jane', '--yes'], env);
    expect({ code, out, err }).toEqual({ code: 0, out: `${PREVIEW}Done: 5 row(s) deleted or unsigned.\n`, err: '' });
    expect(await voters(env)).toEqual(['joe', 'joe']);
    expect(await marsHere(['forget', '--user', 'jane', '--yes'], env)).toEqual({
      code: 0,
      out: 'There is nothing to forget.\n',
      err: '',
    });
  });

  it('forgets a person in one tenant', async () => {
    const env = await filled();
    await marsHere(['forget', '--user', 'jane', '--tenant', CONTOSO, '--yes'], env);
    expect(await voters(env)).toEqual(['joe', 'jane', 'joe']);
  });

  it('forgets a tenant', async () => {
    const env = await filled();
    expect((await marsHere(['forget', '--tenant', FABRIKAM], env)).code).toBe(1);
    const { code, out } = await marsHere(['forget', '--tenant', FABRIKAM, '--yes'], env);
    expect({ code, out }).toEqual({
      code: 0,
      out: `Kept of the tenant:\n  ${FABRIKAM}\n    1 look-ups: deleted\n    2 votes: deleted\nDone: 3 row(s) deleted or unsigned.\n`,
    });
    expect(await inStore(env, (store) => store.upkeep.tenants())).toEqual([CONTOSO]);
  });

  it('finds nothing where nothing is kept', async () => {
    const { code, out } = await marsHere(['forget', '--user', 'jane', '--yes'], { MARS_DATA_DIR: temporaryFolder() });
    expect({ code, out }).toEqual({ code: 0, out: 'There is nothing to forget.\n' });
  });
});
