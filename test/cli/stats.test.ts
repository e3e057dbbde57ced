import { describe, expect, it } from 'vitest';
import { csv } from '../../src/cli/csv.ts';
import { statsText } from '../../src/cli/stats-text.ts';
import { CONTOSO, FABRIKAM, lookup, vote } from '../store/samples.ts';
import { keep, temporaryFolder } from './kept.ts';
import { mars, marsHere } from './mars.ts';

const MARCH = ['--from', '2026-03-01', '--to', '2026-03-31'];
const ASCII = /^[\n\x20-\x7e]*$/;

const filled = () =>
  keep(async (store) => {
    const { lookups, feedback } = store.forTenant(CONTOSO);
    for (let times = 0; times < 3; times++) await lookups.record(lookup({ ms: 2 }));
    await lookups.record(lookup({ verdict: 'choose', entry: 'cache-problems', ms: 40 }));
    await feedback.vote(vote({ answer: '1' }));
    await feedback.vote(vote({ answer: '2', vote: 'no-help' }));
    await feedback.vote(vote({ answer: '3' }));
    await store.forTenant(FABRIKAM).lookups.record(lookup({ entry: '=cmd|" /c calc"!A1' }));
  });

describe('stats', () => {
  it('prints a page for each tenant, in ASCII where nobody looks at a screen', async () => {
    const { code, out, err } = await mars(['stats', ...MARCH], { env: await filled() });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(ASCII);
    const [, second] = out.split('\n\n\n');
    expect(second).toBeUndefined();
    expect(out).toContain(`${FABRIKAM}, 2026-03-01 to 2026-03-31: 1 look-up(s)\n`);
    expect(out.slice(out.indexOf(CONTOSO))).toBe(
      `${CONTOSO}, 2026-03-01 to 2026-03-31: 4 look-up(s)

By verdict
  answered           3  ${'#'.repeat(30)}
  asked back         1  ${'#'.repeat(10)}
  decoded            0
  unknown            0
  no error           0
  asked for by name  0

Solved, by what people said
  unable-to-connect   67%  2 solved, 0 not mine, 1 no help

Week of 2026-02-23: 4 look-up(s)
  unable-to-connect  3  ${'#'.repeat(30)}
  cache-problems     1  ${'#'.repeat(10)}

Time to answer: half within 2.0 ms, 99% within 40 ms
`,
    );
  });

  it('draws bars of blocks on a screen', () => {
    const verdicts = { answer: 8, choose: 1, decoded: 0, unknown: 0, none: 0, shown: 0 };
    const times = { count: 9, p50: 1, p99: 2 };
    const parts = { tenant: CONTOSO, from: '2026-03-01', to: '2026-03-02', lookups: 9, entries: [], weeks: [] };
    const page = statsText({ ...parts, verdicts, times }, false);
    expect(page).toContain(`answered           8  ${'█'.repeat(30)}\n`);
    expect(page).toContain('asked back         1  ███▊\n');
    expect(statsText({ ...parts, verdicts, times }, true)).toMatch(ASCII);
  });

  it('prints the same as JSON', async () => {
    const { out } = await marsHere(['stats', ...MARCH, '--tenant', CONTOSO, '--json'], await filled());
    expect(JSON.parse(out)).toEqual({
      tenants: [
        {
          tenant: CONTOSO,
          from: '2026-03-01',
          to: '2026-03-31',
          lookups: 4,
          verdicts: { answer: 3, choose: 1, decoded: 0, unknown: 0, none: 0, shown: 0 },
          entries: [
            { entry: 'unable-to-connect', lookups: 3, solved: 2, notMine: 0, noHelp: 1, solvedRate: 2 / 3 },
            { entry: 'cache-problems', lookups: 1, solved: 0, notMine: 0, noHelp: 0 },
          ],
          weeks: [
            {
              week: '2026-02-23',
              lookups: 4,
              top: [
                { entry: 'unable-to-connect', count: 3 },
                { entry: 'cache-problems', count: 1 },
              ],
            },
          ],
          times: { count: 4, p50: 2, p99: 40 },
        },
      ],
    });
  });

  it('prints a number a row as CSV', async () => {
    const { out } = await marsHere(['stats', ...MARCH, '--csv'], await filled());
    const rows = out.trimEnd().split('\r\n');
    expect(rows[0]).toBe('tenant,from,to,measure,week,name,value');
    const about = `${CONTOSO},2026-03-01,2026-03-31`;
    for (const row of [
      'look-ups by verdict,,answer,3',
      'solved,,unable-to-connect,2',
      'solved rate,,unable-to-connect,0.667',
      'look-ups by week,2026-02-23,cache-problems,1',
      'ms to answer,,p99,40',
    ]) {
      expect(rows).toContain(`${about},${row}`);
    }
    expect(rows).toContain(`${FABRIKAM},2026-03-01,2026-03-31,look-ups by entry,,"'=cmd|"" /c calc""!A1",1`);
  });

  it('counts the last four weeks unless it is told otherwise', async () => {
    const env = await keep(async (store) => {
      const { lookups } = store.forTenant(CONTOSO);
      for (const days of [0, 27, 28]) {
        await lookups.record(lookup({ at: new Date(Date.now() - days * 86_400_000).toISOString() }));
      }
    });
    const counted = async (...words: string[]) =>
      (JSON.parse((await marsHere(['stats', '--json', ...words], env)).out) as { tenants: { lookups: number }[] })
        .tenants[0]?.lookups;
    expect(await counted()).toBe(2);
    expect(await counted('--from', '2000-01-01')).toBe(3);
    expect((await marsHere(['stats', '--to', '2000-01-01'], env)).out).toBe(
      `${CONTOSO}, 1999-12-05 to 2000-01-01: 0 look-up(s)\n`,
    );
  });

  it('has a header and nothing else where nothing is kept', async () => {
    const env = { MARS_DATA_DIR: temporaryFolder() };
    expect(await marsHere(['stats', '--csv'], env)).toMatchObject({
      code: 0,
      out: 'tenant,from,to,measure,week,name,value\r\n',
    });
    expect(await marsHere(['stats', '--json'], env)).toMatchObject({ code: 0, out: '{"tenants":[]}\n' });
  });
});

describe('CSV', () => {
  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\r=1', `"'\r=1"`],
    ['＝1', "'＝1"],
    [-1, '-1'],
    [undefined, ''],
  ])('%j is %j', (value, expected) => {
    expect(csv(['x'], [[value]])).toBe(`x\r\n${expected}\r\n`);
  });
});
