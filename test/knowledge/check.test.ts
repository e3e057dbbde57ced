/** Faults between files: each is told with the file, the line to mend and plain words. */
import { describe, expect, it } from 'vitest';
import { buildKnowledge } from '../../src/knowledge/build.ts';
import { KnowledgeError } from '../../src/knowledge/faults.ts';
import { faults, files, guide, PROCEDURE } from './faulty-files.ts';

describe('a reference that leads nowhere', () => {
  it.each([
    ['procedure', 'procedure: find-room', 'procedure: find-rom', `${guide}:18: there is no procedure "find-rom"`],
    ['entry', 'related: [slow-disk]', 'related: [slow-disc]', `${guide}:22: there is no entry "slow-disc"`],
    ['family', 'family: cache', 'family: cash', `${guide}:4: there is no family "cash"`],
    ['source', 'document: article', 'document: artcle', `${guide}:24: there is no source "artcle"`],
  ])('to a %s', (_, from, to, expected) => {
    expect(faults(files('guides', from, to))).toEqual([expected]);
  });

  it('from a procedure to a source', () => {
    const expected = 'knowledge/procedures/find-room.yaml:6: there is no source "artcle"';
    expect(faults(files('procedures', 'document: article', 'document: artcle'))).toEqual([expected]);
  });

  it('from a catalogue entry to its guide', () => {
    const expected = 'knowledge/catalogue/cache.yaml:7: there is no entry "disk-ful"';
    expect(faults(files('catalogue', 'guide: disk-full', 'guide: disk-ful'))).toEqual([expected]);
  });
});

describe('what may be there only once', () => {
  it('a code of two guides', () => {
    const [one] = faults(files('guides', 'id: 4711', 'id: 4712'));
    expect(one).toBe(
      'knowledge/guides/other.yaml:8: ID 4712 (0x1268) belongs to "disk-full" already; a code has one entry',
    );
  });

  it('a code of a guide and a catalogue entry', () => {
    expect(faults(files('catalogue', 'code: 4713', 'code: 4711'))).toEqual([
      'knowledge/catalogue/cache.yaml:5: ID 4711 (0x1267) belongs to "disk-full" already; a code has one entry',
    ]);
  });

  it('a name, whatever its case', () => {
    expect(faults(files('catalogue', 'code: 4713', 'symbol: diskisfull'))).toEqual([
      'knowledge/catalogue/cache.yaml:5: diskisfull belongs to "disk-full" already; a code has one entry',
    ]);
  });

  it('an id', () => {
    expect(faults(files('catalogue', 'id: slow-disk', 'id: other'))).toEqual([
      `${guide}:22: there is no entry "slow-disk"`,
      'knowledge/catalogue/cache.yaml:4: the id "other" stands in knowledge/guides/other.yaml already',
    ]);
  });
});

describe('names and uses', () => {
  it('a guide in a file of another name', () => {
    expect(faults(files('guides', 'id: disk-full', 'id: full-disk'))).toContain(
      `${guide}:2: the id "full-disk" and the file name "disk-full" differ`,
    );
  });

  it('a procedure in a file of another name', () => {
    expect(faults(files('procedures', 'id: find-room', 'id: make-room'))).toContain(
      'knowledge/procedures/find-room.yaml:1: the id "make-room" and the file name "find-room" differ',
    );
  });

  it('a procedure that nothing uses', () => {
    const unused = { name: 'knowledge/procedures/unused.yaml', text: PROCEDURE.replace('find-room', 'unused') };
    const all = files('guides', '', '');
    expect(faults({ ...all, procedures: [...all.procedures, unused] })).toEqual([
      'knowledge/procedures/unused.yaml:1: no entry, check or family uses the procedure "unused"',
    ]);
  });

  it('a file that is missing', () => {
    expect(faults({ ...files('guides', '', ''), sources: undefined })).toContainEqual(
      expect.stringMatching(/sources\.yaml:1: this file is missing/),
    );
  });
});

describe('faultless files', () => {
  it('give the knowledge', () => {
    const { faults: found, knowledge } = buildKnowledge(files('guides', '', ''));
    expect(found).toEqual([]);
    expect([...(knowledge?.entries.keys() ?? [])]).toEqual(['disk-full', 'other', 'slow-disk']);
  });

  it('leave a draft out, but check it', () => {
    const draft = files('guides', 'family: cache', 'family: cache\ndraft: true');
    expect([...(buildKnowledge(draft).knowledge?.entries.keys() ?? [])]).toEqual(['other', 'slow-disk']);
    const faulty = files('guides', 'family: cache', 'family: cash\ndraft: true');
    expect(faults(faulty)).toEqual([`${guide}:4: there is no family "cash"`]);
  });
});

describe('an error for whoever needs the knowledge', () => {
  it('names every fault', () => {
    const error = new KnowledgeError([
      { file: 'a.yaml', line: 1, message: 'one' },
      { file: 'b.yaml', line: 2, message: 'two' },
    ]);
    expect(error).toMatchObject({ code: 'KNOWLEDGE_FAULTY' });
    expect(error.message).toBe('The knowledge has 2 fault(s):\na.yaml:1: one\nb.yaml:2: two');
  });
});
