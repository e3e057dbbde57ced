import { describe, expect, it } from 'vitest';
import { GUIDE, knowledgeOf, laid, PARTS } from './laid.ts';

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
