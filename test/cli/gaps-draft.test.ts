import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SeenGap } from '../../src/desk/ports/gaps.ts';
import { CONTOSO, gap } from '../store/samples.ts';
import { inStore, keep, temporaryFolder } from './kept.ts';
import { mars, marsHere } from './mars.ts';

const TEXT = 'Volume [path] could not be mounted by user [user]. (ID: 999001)\nSee 0x80070005.';
const SEEN = gap({
  text: TEXT,
  codes: [
    { kind: 'mars-id', value: '999001' },
    { kind: 'hresult', value: '0x80070005' },
    { kind: 'event', value: '11' },
  ],
});

/** A store with one gap, a team's empty folder, and the gap's id. */
async function setUp(seen: SeenGap = SEEN) {
  const env = await keep((store) => store.forTenant(CONTOSO).gaps.record(seen));
  const [kept] = await inStore(env, (store) => store.forTenant(CONTOSO).gaps.list('open', 1));
  const dir = temporaryFolder();
  return { env: { ...env, MARS_KNOWLEDGE_DIR: dir }, dir, id: kept?.id ?? '' };
}

describe('gaps draft', () => {
  it('writes a draft that the check takes, the list shows and nothing answers', async () => {
    const { env, dir, id } = await setUp();
    const file = join(dir, 'guides', 'gap-999001.yaml');
    expect(await mars(['gaps', 'draft', id], { env })).toEqual({
      code: 0,
      out: `Wrote ${file}. It is a draft: replace each TODO, then take "draft: true" away.\n`,
      err: '',
    });
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('#   See 0x80070005.\n');
    expect(text).toContain(
      'messages:\n  - "Volume <Path> could not be mounted by user <User>. (ID: 999001) See 0x80070005."\n',
    );
    expect(text).toContain('codes:\n  - id: 999001\n');
    expect(text).toContain('# 0x80070005 belongs to access-denied-0x80070005: a code has one entry.\n');
    expect(text).toContain('# Seen too: 11 (event).\n');

    const check = await marsHere(['knowledge', 'check'], env);
    expect(check.out).toMatch(/^No faults: .*, 1 draft\(s\) that are not answered, with /);
    const list = await marsHere(['knowledge', 'list'], env);
    expect(list.out).toMatch(/\ngap-999001 +draft +other +1 +1 .* TODO: what fails/);
    const listJson = JSON.parse((await marsHere(['knowledge', 'list', '--json'], env)).out) as {
      entries: { id: string; draft?: true }[];
    };
    expect(listJson.entries.filter(({ draft }) => draft).map((entry) => entry.id)).toEqual(['gap-999001']);
    expect((await marsHere(['diagnose', '--json'], env, TEXT)).out).not.toContain('gap-999001');
    expect(await marsHere(['show', 'gap-999001'], env)).toMatchObject({ code: 1 });
  });

  it('is a fault once it is called finished with something left to write', async () => {
    const { env, dir, id } = await setUp();
    await marsHere(['gaps', 'draft', id], env);
    const file = join(dir, 'guides', 'gap-999001.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('draft: true\n', ''));
    const { code, out } = await marsHere(['knowledge', 'check'], env);
    expect(code).toBe(1);
    expect(out.match(/replace the TODO/g)).toHaveLength(6);
  });

  it('never touches a file or an entry that is there', async () => {
    const { env, dir, id } = await setUp();
    await marsHere(['gaps', 'draft', id], env);
    const file = join(dir, 'guides', 'gap-999001.yaml');
    const before = readFileSync(file, 'utf8');
    const again = await marsHere(['gaps', 'draft', id], env);
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(again.err).toContain('There is an entry "gap-999001" already. Name yours with --as ID. (ENTRY_EXISTS)');
    expect((await marsHere(['gaps', 'draft', id, '--as', 'unable-to-connect'], env)).err).toContain('(ENTRY_EXISTS)');
    expect(readFileSync(file, 'utf8')).toBe(before);
    const hiding = join(dir, 'guides', 'forgotten-passphrase.yaml');
    writeFileSync(hiding, 'id: forgotten-passphrase\noverlay: hide\n');
    const hidden = await marsHere(['gaps', 'draft', id, '--as', 'forgotten-passphrase'], env);
    expect(hidden).toMatchObject({ code: 1, out: '' });
    expect(hidden.err).toContain(
      'forgotten-passphrase.yaml is there already. Name another with --as ID. (FILE_EXISTS)',
    );
    expect(readFileSync(hiding, 'utf8')).toContain('overlay: hide');
    expect(await marsHere(['gaps', 'draft', id, '--as', 'Odd One'], env)).toMatchObject({ code: 2 });
  });

  it('writes into --dir, and says where it could write else', async () => {
    const { env, id } = await setUp();
    const { MARS_DATA_DIR } = env;
    const none = await marsHere(['gaps', 'draft', id], { MARS_DATA_DIR });
    expect(none.err).toContain('set MARS_KNOWLEDGE_DIR, or give --dir DIR. (NO_KNOWLEDGE_DIR)');
    const dir = temporaryFolder();
    expect(await marsHere(['gaps', 'draft', id, '--dir', dir, '--as', 'our-volume'], env)).toMatchObject({ code: 0 });
    expect(readFileSync(join(dir, 'guides', 'our-volume.yaml'), 'utf8')).toContain('\nid: our-volume\n');
    const gone = await marsHere(['gaps', 'draft', id, '--dir', join(dir, 'gone')], { MARS_DATA_DIR });
    expect(gone.err).toContain('gone:1: there is no such folder (KNOWLEDGE_FAULTY)');
  });

  it('takes the family of the entry that was wrong, and relates to it', async () => {
    const { env, dir, id } = await setUp(
      gap({ kind: 'not-mine', entry: 'cache-problems', text: 'Der Datenträger ist weg' }),
    );
    await marsHere(['gaps', 'draft', id], env);
    const text = readFileSync(join(dir, 'guides', 'gap-der-datentr-ger-ist.yaml'), 'utf8');
    expect(text).toContain('\nfamily: cache\n');
    expect(text).toContain('\nrelated: [cache-problems]\n');
    expect(await marsHere(['knowledge', 'check'], env)).toMatchObject({ code: 0 });
  });
});
