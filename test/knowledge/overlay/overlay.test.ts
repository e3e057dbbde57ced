import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildKnowledge, loadKnowledge } from '../../../src/knowledge/build.ts';
import { readTeamFiles } from '../../../src/knowledge/files.ts';
import type { Guide, Knowledge } from '../../../src/knowledge/types.ts';
import { knowledgeFiles, type Parts } from '../../helpers/knowledge.ts';
import { teamFolder } from '../../helpers/team-folder.ts';

const PARTS: Parts = {
  guides: [
    { id: 'full', title: 'Full', codes: [{ id: 100050 }], messages: ['It is full.'], related: ['cold'] },
    { id: 'cold', title: 'Cold', causes: [{ title: 'Winter', steps: [{ procedure: 'heat' }] }] },
  ],
  procedures: [{ id: 'heat', title: 'Heat' }],
  catalogue: [{ id: 'mars-100012', code: 100012, guide: 'cold', related: ['full'] }],
  checks: [{ id: 'scratch-space', do: 'Check the space.', entry: 'cold' }],
  families: [
    { id: 'cache', title: 'Cache', about: 'The cache.' },
    { id: 'vault', title: 'Vault', about: 'The vault.', checks: ['scratch-space'] },
  ],
};

const GUIDE = `title: Ours
family: cache
symptoms: [it hums, it buzzes]
causes:
  - title: A magnet
    steps: [{do: Take the magnet away.}]
source: [{document: article}]
reviewed: 2026-01-02
`;

/** What comes of a team's files over `PARTS`: knowledge, or faults with the names of files relative to the folder. */
function laid(
  files: Record<string, string>,
  parts: Parts = PARTS,
): { knowledge: Knowledge | undefined; faults: string[] } {
  const dir = teamFolder(files);
  const { knowledge, faults } = buildKnowledge(knowledgeFiles(parts), readTeamFiles(dir));
  return {
    knowledge,
    faults: faults.map(({ file, line, message }) => `${file.replace(`${dir}/`, '')}:${line}: ${message}`),
  };
}

function knowledgeOf(files: Record<string, string>): Knowledge {
  const { knowledge, faults } = laid(files);
  if (!knowledge) throw new Error(faults.join('\n'));
  return knowledge;
}

function guideOf(knowledge: Knowledge, id: string): Guide {
  const entry = knowledge.entries.get(id);
  if (entry?.kind !== 'guide') throw new Error(`no guide ${id}`);
  return entry;
}

describe("a team's folder", () => {
  it('changes nothing while it is empty', () => {
    expect(knowledgeOf({})).toEqual(buildKnowledge(knowledgeFiles(PARTS)).knowledge);
  });

  it('is a fault when it is not there', () => {
    const dir = join(teamFolder(), 'gone');
    expect(() => loadKnowledge(undefined, dir)).toThrow(`${dir}:1: there is no such folder`);
  });

  it('lays over the real knowledge', () => {
    const dir = teamFolder({
      'guides/unable-to-connect.yaml': 'id: unable-to-connect\noverlay: extend\nnotes: [Ask Kim.]\n',
    });
    const knowledge = loadKnowledge(undefined, dir);
    expect(guideOf(knowledge, 'unable-to-connect').teamNotes).toEqual(['Ask Kim.']);
    expect([...knowledge.entries.keys()].sort()).toEqual([...loadKnowledge().entries.keys()].sort());
  });

  it('has no file that is passed over without a word', () => {
    const { faults } = laid({
      'guides/hum.yml': 'x',
      'checks.yaml': 'x',
      'guide.yaml': 'x',
      'codes/readme.md': 'x',
      'README.md': 'x',
      '.github/ci.yml': 'x',
    });
    expect(faults.map((fault) => fault.slice(0, fault.indexOf(' this file is not read')))).toEqual([
      'guides/hum.yml:1:',
      'codes/readme.md:1:',
      'checks.yaml:1:',
      'guide.yaml:1:',
    ]);
  });
});

describe('a guide with an id of its own', () => {
  it('is one more entry', () => {
    const knowledge = knowledgeOf({ 'guides/hum.yaml': `id: hum\nnotes: [Ask Kim.]\n${GUIDE}` });
    expect([...knowledge.entries.keys()]).toEqual(['full', 'cold', 'mars-100012', 'hum']);
    expect(guideOf(knowledge, 'hum')).toMatchObject({ title: 'Ours', teamNotes: ['Ask Kim.'] });
    expect(guideOf(knowledge, 'hum')).not.toHaveProperty('notes');
  });

  it('keeps to the schema and to the references, with faults in its file', () => {
    const { faults } = laid({
      'guides/hum.yaml': `id: hum\n${GUIDE}related: [full, nowhere]\n`,
      'guides/buzz.yaml': `id: buzz\ncolour: red\n${GUIDE}`,
      'guides/whirr.yaml': `id: hiss\n${GUIDE}`,
    });
    expect(faults).toEqual([
      expect.stringMatching(/^guides\/buzz\.yaml:2: .*colour/),
      'guides/hum.yaml:10: there is no entry "nowhere"',
      'guides/whirr.yaml:1: the id "hiss" and the file name "whirr" differ',
    ]);
  });

  it('may not claim a code of ours', () => {
    expect(laid({ 'guides/hum.yaml': `id: hum\n${GUIDE}codes:\n  - {id: 100050}\n` }).faults).toEqual([
      'guides/hum.yaml:11: ID 100050 (0x186D2) belongs to "full" already; a code has one entry',
    ]);
  });

  it('has something to lay over when it says so', () => {
    expect(laid({ 'guides/hum.yaml': `id: hum\noverlay: replace\n${GUIDE}` }).faults).toEqual([
      'guides/hum.yaml:2: there is no entry "hum" to replace; leave overlay out to add one',
    ]);
  });
});

describe('a guide with an id of ours', () => {
  it('must say what it is for', () => {
    expect(laid({ 'guides/full.yaml': `id: full\n${GUIDE}` }).faults).toEqual([
      'guides/full.yaml:1: the id "full" stands in knowledge/guides/full.yaml already; say overlay: replace to put this in its place, overlay: extend to add to it, or overlay: hide to leave it out',
    ]);
    expect(laid({ 'guides/full.yaml': `id: full\noverlay: mix\n${GUIDE}` }).faults).toEqual([
      expect.stringMatching(/^guides\/full\.yaml:2: .*replace.*extend.*hide/),
    ]);
  });
});

describe('overlay: replace', () => {
  it('puts the guide in the place of ours, codes and all', () => {
    const guide = guideOf(knowledgeOf({ 'guides/full.yaml': `id: full\noverlay: replace\n${GUIDE}` }), 'full');
    expect(guide).toMatchObject({ kind: 'guide', title: 'Ours', codes: [], messages: [] });
    expect(guide).not.toHaveProperty('overlay');
  });

  it('leaves procedures of ours that nothing uses any more alone', () => {
    const { faults } = laid({ 'guides/cold.yaml': `id: cold\noverlay: replace\n${GUIDE}` });
    expect(faults).toEqual([]);
  });

  it('makes a guide of a catalogue entry', () => {
    const knowledge = knowledgeOf({
      'guides/mars-100012.yaml': `id: mars-100012\noverlay: replace\n${GUIDE}codes: [{id: 100012}]\n`,
    });
    expect(knowledge.entries.get('mars-100012')).toMatchObject({ kind: 'guide', codes: [{ id: 100012 }] });
  });
});

describe('overlay: extend', () => {
  const EXTENDED = `id: full
overlay: extend
title: Full to the brim
messages: [The brim is reached.]
codes: [{id: 100060}]
symptoms: [it runs over]
notes:
  - Our cache is on drive F.
`;

  it('appends lists, takes single fields over and keeps the rest', () => {
    const guide = guideOf(knowledgeOf({ 'guides/full.yaml': EXTENDED }), 'full');
    expect(guide).toMatchObject({
      title: 'Full to the brim',
      family: 'cache',
      messages: [{ text: 'It is full.' }, { text: 'The brim is reached.' }],
      codes: [{ id: 100050 }, { id: 100060 }],
      symptoms: ['backup fails', 'it does not work', 'it runs over'],
      related: ['cold'],
      teamNotes: ['Our cache is on drive F.'],
    });
    expect(guide).not.toHaveProperty('overlay');
    expect(guide).not.toHaveProperty('notes');
  });

  it("names the team's line for what it added, however long our lists are", () => {
    const { faults } = laid({
      'guides/full.yaml': `id: full
overlay: extend
codes:
  - {id: 100060}
  - {id: 100012}
related: [nowhere]
source:
  - {document: nobody}
causes:
  - title: A cause
    steps:
      - {procedure: nothing}
family: none
`,
    });
    expect(faults.sort()).toEqual([
      'guides/full.yaml:12: there is no procedure "nothing"',
      'guides/full.yaml:13: there is no family "none"',
      'guides/full.yaml:5: ID 100012 (0x186AC) belongs to "mars-100012" already; a code has one entry',
      'guides/full.yaml:6: there is no entry "nowhere"',
      'guides/full.yaml:8: there is no source "nobody"',
    ]);
  });

  it('stands in a file named after the entry, so once', () => {
    expect(laid({ 'guides/full-too.yaml': EXTENDED }).faults).toEqual([
      'guides/full-too.yaml:2: name the file full.yaml, as its id',
    ]);
  });

  it('keeps to the schema of a guide', () => {
    expect(laid({ 'guides/full.yaml': 'id: full\noverlay: extend\ncodes: [{id: -1}]\ncolour: red\n' }).faults).toEqual([
      expect.stringMatching(/^guides\/full\.yaml:3: /),
      expect.stringMatching(/^guides\/full\.yaml:4: .*colour/),
    ]);
  });

  it('adds notes, cautions and related entries to a catalogue entry, and nothing else', () => {
    const files = {
      'guides/mars-100012.yaml': 'id: mars-100012\noverlay: extend\nnotes: [Ask Kim.]\ncautions: [Mind it.]\n',
    };
    expect(knowledgeOf(files).entries.get('mars-100012')).toMatchObject({
      kind: 'catalogue',
      teamNotes: ['Ask Kim.'],
      cautions: ['Mind it.'],
      related: ['full'],
    });
    expect(laid({ 'guides/mars-100012.yaml': 'id: mars-100012\noverlay: extend\ntitle: Mine\n' }).faults).toEqual([
      expect.stringMatching(/^guides\/mars-100012\.yaml:3: title: .*overlay: replace/),
    ]);
    expect(
      laid({ 'guides/mars-100012.yaml': 'id: mars-100012\noverlay: extend\nrelated: [nowhere]\n' }).faults,
    ).toEqual(['guides/mars-100012.yaml:3: there is no entry "nowhere"']);
  });
});

describe('overlay: hide', () => {
  it('takes the entry away, and what of ours points at it', () => {
    const knowledge = knowledgeOf({ 'guides/cold.yaml': 'id: cold\noverlay: hide\n' });
    expect([...knowledge.entries.keys()]).toEqual(['full', 'mars-100012']);
    expect(knowledge.entries.get('full')?.related).toEqual([]);
    expect(knowledge.entries.get('mars-100012')).not.toHaveProperty('guide');
    expect(knowledge.checks[0]).not.toHaveProperty('entry');
  });

  it('takes a catalogue entry away, whose code is free then', () => {
    const knowledge = knowledgeOf({
      'guides/mars-100012.yaml': 'id: mars-100012\noverlay: hide\n',
      'guides/hum.yaml': `id: hum\n${GUIDE}codes: [{id: 100012}]\n`,
    });
    expect([...knowledge.entries.keys()]).toEqual(['full', 'cold', 'hum']);
  });

  it('says no more than that', () => {
    expect(laid({ 'guides/cold.yaml': 'id: cold\noverlay: hide\ntitle: x\n' }).faults).toEqual([
      expect.stringMatching(/^guides\/cold\.yaml:3: .*title/),
    ]);
  });

  it("leaves a team's own reference to what it hides a fault", () => {
    expect(
      laid({
        'guides/cold.yaml': 'id: cold\noverlay: hide\n',
        'guides/full.yaml': 'id: full\noverlay: extend\nrelated: [cold]\n',
      }).faults,
    ).toEqual(['guides/full.yaml:3: there is no entry "cold"']);
  });
});

describe('the other parts', () => {
  it('add to ours', () => {
    const knowledge = knowledgeOf({
      'sources.yaml': 'documents: [{id: runbook, title: Our runbook, licence: our own}]\n',
      'families.yaml': 'families: [{id: noise, title: Noise, about: What hums.}]\n',
      'lexicon.yaml': 'concepts: [{id: backup, words: [sauvegarde]}, {id: hum, words: [hum, buzz]}]\n',
      'context.yaml': 'products: [{id: veeam, name: Veeam, words: [vbr]}]\nharmless: [all quiet]\n',
      'codes/ours.tsv': 'kind\tcode\tsymbol\tmeaning\tsource\nwin32\t5\tOURS\tAsk Kim\trunbook\n',
      'wordings/full.txt': 'message: Es ist voll.\nto the brim\n',
      'catalogue/noise.yaml': `family: noise
reviewed: 2026-01-02
entries:
  - {id: mars-100099, code: 100099, audience: mars, source: [runbook]}
`,
      'procedures/listen.yaml':
        'id: listen\ntitle: Listen\nsteps: [{do: Listen.}]\nsource: [{document: runbook}]\nreviewed: 2026-01-02\n',
      'guides/hum.yaml': `id: hum\n${GUIDE.replace('cache', 'noise').replace('{do: Take the magnet away.}', '{procedure: listen}')}`,
    });
    expect(knowledge.sources.get('runbook')?.title).toBe('Our runbook');
    expect(knowledge.families.get('noise')?.title).toBe('Noise');
    expect(knowledge.lexicon).toEqual([
      { id: 'backup', words: ['backup', 'sauvegarde'] },
      { id: 'hum', words: ['hum', 'buzz'] },
    ]);
    expect(knowledge.context.products).toEqual([{ id: 'veeam', name: 'Veeam', words: ['veeam', 'vbr'] }]);
    expect(knowledge.context.harmless).toEqual(['regdeletevalue', 'all quiet']);
    expect(knowledge.codeTable.get('win32:5')?.meaning).toBe('Ask Kim');
    expect(knowledge.wordings.get('full')).toMatchObject({
      messages: [{ text: 'Es ist voll.' }],
      symptoms: ['to the brim'],
    });
    expect(knowledge.entries.get('mars-100099')?.family).toBe('noise');
    expect(knowledge.procedures.get('listen')?.title).toBe('Listen');
  });

  it('come before ours in the table of codes', () => {
    const files = { 'codes/ours.tsv': 'kind\tcode\tsymbol\tmeaning\tsource\nhttp\t407\tOURS\tAsk Kim\tarticle\n' };
    const { knowledge } = laid(files, { ...PARTS, codes: ['http\t407\tTHEIRS\tProxy\tarticle'] });
    expect(knowledge?.codeTable.get('http:407')?.symbol).toBe('OURS');
  });

  it('may not take an id of ours without saying so', () => {
    const { faults } = laid({
      'sources.yaml':
        'documents:\n  - {id: runbook, title: Our runbook, licence: our own}\n  - {id: article, title: x, licence: x}\n',
      'families.yaml': 'families:\n  - {id: cache, title: Noise, about: What hums.}\n',
      'procedures/heat.yaml':
        'id: heat\ntitle: Heat\nsteps: [{do: Heat.}]\nsource: [{document: article}]\nreviewed: 2026-01-02\n',
      'catalogue/x.yaml':
        'family: cache\nreviewed: 2026-01-02\nentries:\n  - {id: cold, audience: mars, source: [article]}\n',
      'wordings/nobody.txt': 'x\n',
    });
    expect(faults.sort()).toEqual([
      'catalogue/x.yaml:4: the id "cold" stands in knowledge/guides/cold.yaml already',
      'families.yaml:2: the id "cache" stands in knowledge/families.yaml already',
      'procedures/heat.yaml:1: the procedure "heat" stands in knowledge/procedures/heat.yaml already; say overlay: replace',
      'sources.yaml:3: the id "article" stands in knowledge/sources.yaml already',
      'wordings/nobody.txt:1: there is no guide "nobody"',
    ]);
  });

  it('refer to what is there, with faults at their lines', () => {
    const { faults } = laid({
      'families.yaml':
        'families:\n  - {id: noise, title: Noise, about: What hums.}\n  - {id: hum, title: H, about: H, checks: [nope]}\n',
      'catalogue/x.yaml':
        'family: nope\nreviewed: 2026-01-02\nentries:\n  - {id: mars-1, audience: mars, source: [nope]}\n',
    });
    expect(faults.sort()).toEqual([
      'catalogue/x.yaml:1: there is no family "nope"',
      'catalogue/x.yaml:4: there is no source "nope"',
      'families.yaml:3: there is no check "nope"',
    ]);
  });

  it('replace a procedure that says so', () => {
    const text =
      'id: heat\noverlay: replace\ntitle: Stoke\nsteps: [{do: Stoke.}]\nsource: [{document: article}]\nreviewed: 2026-01-02\n';
    expect(knowledgeOf({ 'procedures/heat.yaml': text }).procedures.get('heat')?.title).toBe('Stoke');
    expect(laid({ 'procedures/cool.yaml': text.replace('heat', 'cool') }).faults).toContain(
      'procedures/cool.yaml:2: there is no procedure "cool" to replace; leave overlay out to add one',
    );
  });
});
