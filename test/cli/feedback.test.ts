import { describe, expect, it } from 'vitest';
import { redact } from '../../src/redaction/redact.ts';
import { CONTOSO, FABRIKAM, vote } from '../store/samples.ts';
import { keep } from './kept.ts';
import { mars, marsHere } from './mars.ts';

const MARCH = ['--from', '2026-03-01', '--to', '2026-03-31'];

const filled = () =>
  keep(async (store) => {
    const { feedback } = store.forTenant(CONTOSO);
    await feedback.vote(vote({ answer: '1' }));
    await feedback.vote(vote({ answer: '2', vote: 'no-help', word: redact('Step 3\nis \u001b[2Jgone') }));
    await feedback.vote(
      vote({
        answer: '3',
        vote: 'not-mine',
        entry: 'cache-problems',
        at: '2026-04-01T00:00:00.000Z',
        word: redact('x'),
      }),
    );
    const { entry: _, ...unknown } = vote({ answer: '4', verdict: 'unknown', at: '2026-03-31T23:59:59.000Z' });
    await store
      .forTenant(FABRIKAM)
      .feedback.vote({ ...unknown, vote: 'no-help', word: redact('Found it: password=Summer2026!') });
  });

describe('feedback', () => {
  it('tells what people added, newest first, without who they are', async () => {
    const { code, out, err } = await mars(['feedback', ...MARCH], { env: await filled() });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(
      `(unknown)  no-help  2026-03-31  ${FABRIKAM}
    Found it: password=[secret]

unable-to-connect  no-help  2026-03-01  ${CONTOSO}
    Step 3
    is  [2Jgone
`,
    );
  });

  it('tells of votes without words when asked, of one entry, of one tenant', async () => {
    const env = await filled();
    const all = await marsHere(['feedback', ...MARCH, '--all', '--entry', 'unable-to-connect', '--json'], env);
    expect(JSON.parse(all.out)).toEqual({
      feedback: [
        expect.objectContaining({ vote: 'no-help' }),
        { tenant: CONTOSO, vote: 'solved', entry: 'unable-to-connect', verdict: 'answer', at: expect.any(String) },
      ],
    });
    expect(all.out).not.toContain('jane');
    const { out } = await marsHere(
      ['feedback', '--from', '2026-04-01', '--to', '2026-04-01', '--tenant', CONTOSO],
      env,
    );
    expect(out).toBe(`cache-problems  not-mine  2026-04-01  ${CONTOSO}\n    x\n`);
  });

  it('says that there is nothing', async () => {
    const { out } = await marsHere(['feedback', ...MARCH, '--entry', 'none'], await filled());
    expect(out).toBe('No feedback with words in this time. All votes: --all\n');
    expect((await marsHere(['feedback', '--to', '2026-02-01', '--all'], await filled())).out).toBe(
      'No feedback in this time.\n',
    );
  });

  it('reads on after a page', async () => {
    const env = await keep(async (store) => {
      const { feedback } = store.forTenant(CONTOSO);
      for (let at = 0; at < 501; at++) await feedback.vote(vote({ answer: `${at}` }));
    });
    const { out } = await marsHere(['feedback', ...MARCH, '--all', '--json'], env);
    expect((JSON.parse(out) as { feedback: object[] }).feedback).toHaveLength(501);
  });
});
