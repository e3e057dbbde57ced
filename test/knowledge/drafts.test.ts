import { describe, expect, it } from 'vitest';
import { buildKnowledge } from '../../src/knowledge/build.ts';
import { readTeamFiles } from '../../src/knowledge/files.ts';
import { guide, knowledgeFiles, type Parts } from '../helpers/knowledge.ts';
import { teamFolder } from '../helpers/team-folder.ts';

const OURS: Parts = {
  guides: [{ id: 'full', title: 'Full', codes: [{ id: 100050 }], related: ['cold'] }, { id: 'cold' }],
  catalogue: [{ id: 'mars-100012', code: 100012, guide: 'cold' }],
  checks: [{ id: 'scratch-space', do: 'Check the space.', entry: 'cold' }],
  families: [{ id: 'cache', title: 'Cache', about: 'The cache.', checks: ['scratch-space'] }],
};

/** Our files with the team's guides over them. */
function build(team: Record<string, object> = {}, ours: Parts = OURS) {
  const guides = Object.entries(team).map(([id, data]) => [`guides/${id}.yaml`, JSON.stringify({ id, ...data })]);
  return buildKnowledge(knowledgeFiles(ours), readTeamFiles(teamFolder(Object.fromEntries(guides))));
}

const draft = (id: string, parts = {}) => guide({ id, draft: true, ...parts });

describe('a draft', () => {
  it('is known as a draft and to nothing that answers', () => {
    const { knowledge, drafts, faults } = build({ hum: draft('hum', { codes: [{ id: 999001 }] }) });
    expect(faults).toEqual([]);
    expect(drafts?.map(({ id }) => id)).toEqual(['hum']);
    expect([...(knowledge?.entries.keys() ?? [])]).toEqual(['full', 'cold', 'mars-100012']);
    expect(knowledge).toEqual(build().knowledge);
  });

  it('may be an entry of a catalogue', () => {
    const parts = { ...OURS, catalogue: [{ id: 'mars-100012', code: 100012, draft: true }] };
    const { knowledge, drafts } = build({}, parts);
    expect(drafts?.map(({ id }) => id)).toEqual(['mars-100012']);
    expect(knowledge?.entries.has('mars-100012')).toBe(false);
  });

  it('is let go of by what refers to it, until it is finished', () => {
    const parts = { ...OURS, guides: [OURS.guides?.[0] ?? {}, { id: 'cold', draft: true }] };
    const { knowledge, faults } = build({}, parts);
    expect(faults).toEqual([]);
    expect(knowledge?.entries.get('full')?.related).toEqual([]);
    expect(knowledge?.entries.get('mars-100012')).not.toHaveProperty('guide');
    expect(knowledge?.checks[0]).not.toHaveProperty('entry');
  });

  it.each(['replace', 'extend'])('that would %s an entry of ours leaves it in force', (overlay) => {
    const parts = overlay === 'replace' ? draft('full', { title: 'Ours' }) : { draft: true, title: 'Ours' };
    const { knowledge, drafts, faults } = build({ full: { ...parts, overlay } });
    expect(faults).toEqual([]);
    expect(drafts).toMatchObject([{ id: 'full', title: 'Ours' }]);
    expect(knowledge).toEqual(build().knowledge);
  });

  it('frees no code for others', () => {
    const { faults } = build({
      full: { ...draft('full'), overlay: 'replace' },
      hum: guide({ codes: [{ id: 100050 }] }),
    });
    expect(faults.map(({ message }) => message)).toEqual([
      'ID 100050 (0x186D2) belongs to "full" already; a code has one entry',
    ]);
  });

  it('may be the only one that uses a procedure, and is checked', () => {
    const procedures = [{ id: 'heat' }];
    const causes = [{ title: 'Winter', steps: [{ procedure: 'heat' }] }];
    const guides = [...(OURS.guides ?? []), { id: 'hum', draft: true, causes }];
    expect(buildKnowledge(knowledgeFiles({ ...OURS, guides, procedures })).faults).toEqual([]);
    expect(build({ hum: draft('hum', { family: 'nowhere' }) }).faults).toMatchObject([
      { message: 'there is no family "nowhere"' },
    ]);
  });
});

describe('what is still to be written', () => {
  const parts = { causes: [{ title: 'TODO: the cause', steps: [{ do: 'Turn it off.' }] }] };

  it('may stand in a draft', () => {
    expect(build({ hum: draft('hum', parts) }).faults).toEqual([]);
  });

  it('is a fault of a finished entry, at its line', () => {
    const text = `${JSON.stringify(guide({ id: 'hum', ...parts }), null, 1)}\n`;
    const dir = teamFolder({ 'guides/hum.yaml': text });
    const line = text.split('\n').findIndex((one) => one.includes('TODO')) + 1;
    expect(buildKnowledge(knowledgeFiles(OURS), readTeamFiles(dir)).faults).toEqual([
      {
        file: `${dir}/guides/hum.yaml`,
        line,
        message: 'this is still to be written; replace the TODO, or set draft: true',
      },
    ]);
  });
});
