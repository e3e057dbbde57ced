import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { VERSION } from '../../src/version.ts';
import { mars, marsHere } from './mars.ts';

const NAMES = COMMANDS.map(({ name }) => name);
const ESCAPE = '\u001b';

describe('the help', () => {
  it('comes from the real command, without colours', async () => {
    const { code, out, err } = await mars(['--help'], { env: { FORCE_COLOR: '1' } });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const name of NAMES) expect(out).toContain(`\n  ${name}`);
    expect(out).not.toContain(ESCAPE);
  });

  it.each([['help'], ['-h'], ['help', '--help']])('is the same for %s', async (...words) => {
    expect(await marsHere(words)).toEqual(await marsHere(['--help']));
  });

  it('tells the version', async () => {
    expect(await marsHere(['--version'])).toEqual({ code: 0, out: `${VERSION}\n`, err: '' });
  });

  it.each(NAMES)('tells about %s, asked in either way', async (name) => {
    const { code, out } = await marsHere(['help', ...name.split(' ')]);
    expect(code).toBe(0);
    expect(out).toContain(`Usage: npm run --silent mars -- ${name}`);
    expect(await marsHere([...name.split(' '), 'x', '--help'])).toEqual({ code, out, err: '' });
    expect(out.split('\n').filter((line) => line.length > 120)).toEqual([]);
  });

  it('tells about all commands of a group', async () => {
    const { out } = await marsHere(['help', 'knowledge']);
    for (const name of NAMES.filter((known) => known.startsWith('knowledge '))) expect(out).toContain(name);
    expect(out).toBe((await marsHere(['knowledge', '--help'])).out);
    const { out: gaps } = await marsHere(['gaps', '--help']);
    for (const name of ['gaps [', 'gaps show', 'gaps draft', 'gaps close']) expect(gaps).toContain(`-- ${name}`);
    expect((await marsHere(['help', 'gaps', 'show'])).out).not.toContain('-- gaps draft');
  });
});

describe('wrong use', () => {
  it.each([
    [[], 'Say what to do: diagnose, show, knowledge list'],
    [['diagnos'], 'There is no command "diagnos". There are: diagnose, show'],
    [['help', 'diagnos'], 'There is no command "diagnos"'],
    [['knowledge'], '"knowledge" alone says too little. There are: knowledge list, knowledge check'],
    [['knowledge', 'show'], 'There is no command "knowledge show"'],
    [['show'], 'Say which entry or code to show'],
    [['show', '100050', '--as', 'html'], '--as takes text, card or blocks, not "html"'],
    [['show', '100050', '--as', 'constructor'], '--as takes text, card or blocks'],
    [['show', '100050', '--as'], 'argument missing'],
    [['diagnose', '--xml'], "Unknown option '--xml'."],
    [['diagnose', '-j'], "Unknown option '-j'."],
    [['diagnose', '--json=1'], "'--json' does not take an argument"],
    [['diagnose', '--json', '--jsonl'], 'Give --json or --jsonl, not both'],
    [['diagnose', 'one', 'two'], 'Give one FILE, not 2: one two'],
    [['knowledge', 'list', 'cache'], 'Unexpected argument: cache'],
    [['knowledge', 'check', '--json'], "Unknown option '--json'"],
    [['knowledge', 'drift'], 'Name the file of the article'],
    [['doctor', 'who'], 'Unexpected argument: who'],
    [['gaps', '--state', 'shut'], '--state takes open or closed, not "shut"'],
    [['gaps', '--tenant', 'contoso'], '--tenant takes teams:ID, slack:ID or local:machine'],
    [['gaps', 'shwo'], 'Unexpected argument: shwo'],
    [['gaps', 'show'], 'Say which gap'],
    [['gaps', 'draft', 'one', 'two'], 'Give one ID, not 2'],
    [['gaps', 'draft', 'x'], 'set MARS_KNOWLEDGE_DIR, or give --dir DIR'],
    [['stats', '--from', '1.2.2026'], '--from takes a date such as 2026-11-22, not "1.2.2026"'],
    [['stats', '--from', '2026-03-02', '--to', '2026-03-01'], '--from 2026-03-02 is after 2026-03-01'],
    [['stats', '--json', '--csv'], 'Give --json or --csv, not both'],
    [['forget'], 'Say whom to forget: --user ID, or --tenant T'],
    [['forget', '--user', ''], '--user takes the id'],
  ])('%j: one clear message, where to look, exit 2', async (words, message) => {
    const { code, out, err } = await marsHere(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(err).toMatch(/^mars: [^\n]+\([A-Z_]+\)\nSee: npm run --silent mars -- help[ \w]*\n$/);
  });

  it('ends the real command with 2', async () => {
    expect(await mars(['gap'])).toMatchObject({ code: 2, out: '' });
  });
});
