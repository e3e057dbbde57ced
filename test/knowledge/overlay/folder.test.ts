import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildKnowledge, loadKnowledge } from '../../../src/knowledge/build.ts';
import { formatFault } from '../../../src/knowledge/faults.ts';
import { readTeamFiles } from '../../../src/knowledge/files.ts';
import { knowledgeFiles } from '../../helpers/knowledge.ts';
import { teamFolder } from '../../helpers/team-folder.ts';
import { guideOf, knowledgeOf, laid, PARTS } from './laid.ts';

describe("a team's folder", () => {
  it('changes nothing while it is empty', () => {
    expect(knowledgeOf({})).toEqual(buildKnowledge(knowledgeFiles(PARTS)).knowledge);
  });

  it('is a fault when it is not there', () => {
    const dir = join(teamFolder(), 'gone');
    expect(() => loadKnowledge(undefined, dir)).toThrow(`${dir}:1: there is no such folder`);
  });

  it('is a fault where it, or a part of it, is something else', () => {
    const dir = teamFolder({ 'guides/hum.yaml/x': '', wordings: 'x', 'README.md': 'x' });
    const { faults } = buildKnowledge(knowledgeFiles(PARTS), readTeamFiles(dir));
    expect(faults.map(formatFault)).toEqual([
      `${dir}/guides/hum.yaml:1: this is a folder, not a file`,
      `${dir}/wordings:1: this is no folder`,
    ]);
    const file = join(dir, 'README.md');
    expect(() => loadKnowledge(undefined, file)).toThrow(`${file}:1: this is no folder`);
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
