import { describe, expect, it } from 'vitest';
import { GUIDE, guideOf, knowledgeOf, laid } from './laid.ts';

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
