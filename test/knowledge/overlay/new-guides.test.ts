import { describe, expect, it } from 'vitest';
import { GUIDE, guideOf, knowledgeOf, laid } from './laid.ts';

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
