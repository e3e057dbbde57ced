import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { buildKnowledge } from '../../../src/knowledge/build.ts';
import { formatFault, KnowledgeError } from '../../../src/knowledge/faults.ts';
import { readTeamFiles } from '../../../src/knowledge/files.ts';
import { createLiveKnowledge, type LiveKnowledge } from '../../../src/knowledge/live/live.ts';
import { type WatchOptions, watchFolders } from '../../../src/knowledge/live/watch.ts';
import type { Knowledge } from '../../../src/knowledge/types.ts';
import { knowledgeFiles } from '../../helpers/knowledge.ts';
import { teamFolder, writeTeamFile } from '../../helpers/team-folder.ts';

const QUICK: WatchOptions = { settleMs: 20, pollMs: 60_000 };
const EVENTLESS: WatchOptions = { settleMs: 20, pollMs: 20, events: false };
const OURS = knowledgeFiles({ guides: [{ id: 'full', title: 'Full' }] });

function renamed(title: string): string {
  return `id: full\noverlay: extend\ntitle: ${title}\n`;
}

function loader(dir: string): () => Knowledge {
  return () => {
    const result = buildKnowledge(OURS, readTeamFiles(dir));
    if (!result.knowledge) throw new KnowledgeError(result.faults);
    return result.knowledge;
  };
}

/** Live knowledge over a real folder, with what it logged. */
function live(dir: string, options: WatchOptions, onChange?: (knowledge: Knowledge) => void) {
  const lines: { level: string; fields: object; message: string }[] = [];
  const note =
    (level: string) =>
    (fields: object, message: string): void => {
      lines.push({ level, fields, message });
    };
  const knowledge = createLiveKnowledge({
    load: loader(dir),
    log: { info: note('info'), warn: note('warn') },
    watch: watchFolders([dir], options),
    ...(onChange && { onChange }),
  });
  onTestFinished(() => knowledge.close());
  return { knowledge, lines };
}

function titleOf(knowledge: LiveKnowledge): string | undefined {
  const entry = knowledge.current().entries.get('full');
  return entry?.kind === 'guide' ? entry.title : undefined;
}

async function until(check: () => void): Promise<void> {
  await vi.waitFor(check, { timeout: 10_000, interval: 10 });
}

describe.each([
  ['told by the file system', QUICK],
  ['by looking', EVENTLESS],
])('a changed folder, %s', (_, options) => {
  it('is in force, and those who use it are told', async () => {
    const dir = teamFolder({ 'guides/full.yaml': renamed('First') });
    const changes: Knowledge[] = [];
    const { knowledge, lines } = live(dir, options, (next) => changes.push(next));
    expect(titleOf(knowledge)).toBe('First');

    writeTeamFile(dir, 'guides/full.yaml', renamed('Second title'));
    await until(() => expect(titleOf(knowledge)).toBe('Second title'));
    expect(changes.at(-1)).toBe(knowledge.current());
    expect(knowledge.status()).toMatchObject({ entries: 1, faults: [] });
    expect(lines).toMatchObject([{ level: 'info', fields: { entries: 1 } }]);
  });

  it('that is broken leaves the last good knowledge in force until it is mended', async () => {
    const dir = teamFolder({ 'guides/full.yaml': renamed('First') });
    const { knowledge, lines } = live(dir, options);
    const { loadedAt } = knowledge.status();

    writeTeamFile(dir, 'guides/full.yaml', `${renamed('Second')}colour: red\n`);
    await until(() => expect(knowledge.status().faults).toHaveLength(1));
    expect(titleOf(knowledge)).toBe('First');
    expect(knowledge.status().loadedAt).toBe(loadedAt);
    expect(knowledge.status().faults.map(formatFault)).toEqual([
      expect.stringContaining(`${join(dir, 'guides/full.yaml')}:4: `),
    ]);
    expect(lines.at(-1)).toMatchObject({ level: 'warn', fields: { faults: [expect.stringContaining(':4: ')] } });

    writeTeamFile(dir, 'guides/full.yaml', renamed('Third and mended'));
    await until(() => expect(titleOf(knowledge)).toBe('Third and mended'));
    expect(knowledge.status().faults).toEqual([]);
  });

  it('counts with files and folders that come and go', async () => {
    const dir = teamFolder();
    const { knowledge } = live(dir, options);
    expect(titleOf(knowledge)).toBe('Full');
    mkdirSync(join(dir, 'guides'));
    writeTeamFile(dir, 'guides/full.yaml', renamed('Added'));
    await until(() => expect(titleOf(knowledge)).toBe('Added'));
    rmSync(join(dir, 'guides'), { recursive: true });
    await until(() => expect(titleOf(knowledge)).toBe('Full'));
    rmSync(dir, { recursive: true });
    await until(() => expect(knowledge.status().faults).toMatchObject([{ message: 'there is no such folder' }]));
    mkdirSync(dir);
    if (options.events === false) await until(() => expect(knowledge.status().faults).toEqual([]));
  });
});

describe('live knowledge', () => {
  /** Changes are told by hand. */
  function byHand(load: () => Knowledge, onChange?: (knowledge: Knowledge) => void) {
    const hooks: (() => void)[] = [];
    let stopped = false;
    const knowledge = createLiveKnowledge({
      load,
      log: { info: () => undefined, warn: () => undefined },
      watch: (changed) => {
        hooks.push(changed);
        return () => {
          stopped = true;
        };
      },
      now: () => new Date('2026-01-02T03:04:05Z'),
      ...(onChange && { onChange }),
    });
    return { knowledge, tell: () => hooks.forEach((hook) => void hook()), isStopped: () => stopped };
  }

  it('must be good the first time', () => {
    const dir = teamFolder({ 'guides/full.yaml': 'id: full\n' });
    expect(() => byHand(loader(dir))).toThrow(KnowledgeError);
  });

  it('states when it was loaded, reloads when told and stops watching when closed', () => {
    const dir = teamFolder();
    const { knowledge, tell, isStopped } = byHand(loader(dir));
    expect(knowledge.status().loadedAt).toEqual(new Date('2026-01-02T03:04:05Z'));
    writeTeamFile(dir, 'guides/full.yaml', renamed('Told'));
    tell();
    expect(titleOf(knowledge)).toBe('Told');
    writeTeamFile(dir, 'guides/full.yaml', renamed('Asked'));
    expect(knowledge.reload()).toBe(true);
    expect(titleOf(knowledge)).toBe('Asked');
    knowledge.close();
    expect(isStopped()).toBe(true);
  });

  it('stays as it is when it cannot be taken into use, or when the files cannot be read', () => {
    const dir = teamFolder();
    const { knowledge } = byHand(loader(dir), () => {
      throw new Error('no room for the index');
    });
    writeTeamFile(dir, 'guides/full.yaml', renamed('Other'));
    expect(knowledge.reload()).toBe(false);
    expect(titleOf(knowledge)).toBe('Full');
    expect(knowledge.status().faults).toEqual([{ file: 'knowledge', line: 1, message: 'no room for the index' }]);

    mkdirSync(join(dir, 'guides', 'odd.yaml'));
    expect(knowledge.reload()).toBe(false);
    expect(knowledge.status().faults[0]?.message).toBe('this is a folder, not a file');
  });
});
