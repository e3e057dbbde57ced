import { describe, expect, it } from 'vitest';
import { guideOf, knowledgeOf, laid } from './laid.ts';

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
