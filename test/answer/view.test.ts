import { describe, expect, it } from 'vitest';
import type { EntryView } from '../../src/answer/model.ts';
import { entryText } from '../../src/answer/strings.ts';
import { entryView } from '../../src/answer/view.ts';
import { makeKnowledge, type Parts } from '../helpers/knowledge.ts';

function view(id: string, parts: Parts): EntryView {
  const knowledge = makeKnowledge(parts);
  const entry = knowledge.entries.get(id);
  if (!entry) throw new Error(`no entry ${id}`);
  return entryView(entry, knowledge);
}

describe('a guide', () => {
  const procedures = [{ id: 'restart', title: 'Restart the service', cautions: ['Jobs stop.'] }];

  it('shows its codes, messages, related entries, dates and cited sections', () => {
    const shown = view('full', {
      guides: [
        {
          id: 'full',
          title: 'Full',
          messages: ['It is full.'],
          codes: [{ id: 100050 }, { http: 407 }],
          related: ['other'],
          cautions: ['Mind this.'],
        },
        { id: 'other', title: 'Other' },
      ],
    });
    expect(shown).toMatchObject({
      kind: 'guide',
      family: 'Cache (scratch) folder',
      codes: ['ID 100050 (0x186D2)', 'HTTP 407'],
      messages: ['It is full.'],
      related: [{ id: 'other', title: 'Other' }],
      cautions: ['Mind this.'],
      nothingPublished: false,
      checks: [],
      reviewed: '2026-01-02',
      sources: [{ title: 'The article', url: 'https://example.org/article', section: 'Section', date: '2024-05-28' }],
    });
  });

  it('carries the steps of a procedure with it', () => {
    const steps = [{ do: 'First.' }, { procedure: 'restart', when: 'It hangs.' }];
    const shown = view('g', { guides: [{ id: 'g', causes: [{ title: 'Why', steps }] }], procedures });
    expect(shown.causes[0]?.steps).toEqual([
      { kind: 'step', text: 'First.', copy: [], links: [], beyondSource: false },
      {
        kind: 'procedure',
        id: 'restart',
        title: 'Restart the service',
        when: 'It hangs.',
        steps: [{ text: 'Do that.', copy: [], links: [], beyondSource: false }],
        cautions: ['Jobs stop.'],
      },
    ]);
  });

  it('offers commands, paths, registry values and hosts to copy', () => {
    const registry = [
      { key: 'HKLM\\A', name: 'Scratch', type: 'REG_SZ', data: 'D:\\New' },
      { key: 'HKLM\\B', name: 'Flag' },
      { key: 'HKLM\\C' },
    ];
    const step = { do: 'Set it.', command: 'net stop x', shell: 'cmd', path: 'C:\\A', registry, hosts: ['*.a.net'] };
    const shown = view('g', { guides: [{ id: 'g', causes: [{ title: 'Why', steps: [step] }] }] });
    expect(shown.causes[0]?.steps[0]).toMatchObject({
      copy: [
        { kind: 'command', shell: 'cmd', text: 'net stop x' },
        { kind: 'path', text: 'C:\\A' },
        { kind: 'registry', text: 'HKLM\\A : Scratch = D:\\New (REG_SZ)' },
        { kind: 'registry', text: 'HKLM\\B : Flag' },
        { kind: 'registry', text: 'HKLM\\C' },
        { kind: 'host', text: '*.a.net' },
      ],
    });
  });

  it("ends with a team's own notes", () => {
    expect(view('g', { guides: [{ id: 'g', notes: ['Ask **Anna**.'] }] }).teamNotes).toEqual(['Ask **Anna**.']);
    expect(view('g', { guides: [{ id: 'g' }] }).teamNotes).toEqual([]);
  });

  it('says so where the curator is less than sure', () => {
    const curated = (curator: object) => view('g', { guides: [{ id: 'g', curator }] }).curatorNote;
    expect(curated({ confidence: 'high', note: 'All agree.' })).toBeUndefined();
    expect(curated({ confidence: 'medium', note: 'Two pages differ.' })).toBe('Two pages differ.');
    expect(curated({ confidence: 'low' })).toBe(entryText.uncertain.low);
  });
});

describe('a catalogue entry', () => {
  it('shows its own cause and action as one cause', () => {
    const entry = { id: 'mars-1', code: 1, message: 'It broke.', cause: 'A lock.', actions: ['Unlock it.'] };
    const shown = view('mars-1', { catalogue: [entry] });
    expect(shown).toMatchObject({ title: 'Error 1: It broke.', nothingPublished: false, checks: [] });
    expect(shown.causes).toMatchObject([{ why: 'A lock.', steps: [{ text: 'Unlock it.' }] }]);
  });

  it('shows the causes of the guide that it points to', () => {
    const shown = view('mars-1', {
      guides: [{ id: 'g', title: 'The guide', causes: [{ title: 'From the guide', steps: [{ do: 'Go.' }] }] }],
      catalogue: [{ id: 'mars-1', code: 1, guide: 'g' }],
    });
    expect(shown.causes.map(({ title }) => title)).toEqual(['From the guide']);
    expect(shown.related).toEqual([{ id: 'g', title: 'The guide' }]);
    expect(shown.nothingPublished).toBe(false);
  });

  it("carries the team's notes on the guide that it shows", () => {
    const shown = view('mars-1', {
      guides: [{ id: 'g', notes: ['Ask Anna.'] }],
      catalogue: [{ id: 'mars-1', code: 1, guide: 'g' }],
    });
    expect(shown.teamNotes).toEqual(['Ask Anna.']);
  });

  it('says that nothing is published and lists the checks of its family before the general ones', () => {
    const shown = view('mars-1', { catalogue: [{ id: 'mars-1', code: 1 }] });
    expect(shown.nothingPublished).toBe(true);
    expect(shown.causes).toEqual([]);
    expect(shown.checks.map((item) => item.kind === 'step' && item.text)).toEqual([
      'When: The disk is small. Check the free space.',
      'Check the version of the agent.',
      'Check the service.',
      'Check the network.',
    ]);
    expect(shown.checks[0]).toMatchObject({ note: 'Count it.' });
  });

  it('keeps a published cause even when no action is published', () => {
    const shown = view('mars-1', { catalogue: [{ id: 'mars-1', code: 1, cause: 'A lock.' }] });
    expect(shown).toMatchObject({ nothingPublished: true, causes: [{ why: 'A lock.', steps: [] }] });
  });

  it('names a procedure once, however many checks and families use it', () => {
    const shown = view('mars-1', {
      guides: [{ id: 'g', causes: [{ title: 'Why', steps: [{ procedure: 'restart' }] }] }],
      procedures: [{ id: 'restart' }],
      checks: [
        { id: 'a', do: 'Check a.', procedure: 'restart', entry: 'g' },
        { id: 'b', do: 'Check b.', procedure: 'restart' },
      ],
      families: [{ id: 'cache', title: 'Cache', about: 'Cache.', checks: ['a', 'b'], procedures: ['restart'] }],
      catalogue: [{ id: 'mars-1', code: 1 }],
    });
    expect(shown.checks.map(({ kind }) => kind)).toEqual(['step', 'procedure', 'step']);
    expect(shown.related.map(({ id }) => id)).toEqual(['g']);
  });

  it('admits that a name of the service may never be seen', () => {
    const shown = view('mars-x', { catalogue: [{ id: 'mars-x', symbol: 'InnerThing', audience: 'unsure' }] });
    expect(shown).toMatchObject({ title: 'InnerThing', summary: entryText.unsure });
  });
});
