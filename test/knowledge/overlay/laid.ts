/** A little knowledge to lay a team's files over, and what comes of it. */
import { buildKnowledge } from '../../../src/knowledge/build.ts';
import { readTeamFiles } from '../../../src/knowledge/files.ts';
import type { Guide, Knowledge } from '../../../src/knowledge/types.ts';
import { knowledgeFiles, type Parts } from '../../helpers/knowledge.ts';
import { teamFolder } from '../../helpers/team-folder.ts';

export const PARTS: Parts = {
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

/** What stands in a guide of a team after its id. */
export const GUIDE = `title: Ours
family: cache
symptoms: [it hums, it buzzes]
causes:
  - title: A magnet
    steps: [{do: Take the magnet away.}]
source: [{document: article}]
reviewed: 2026-01-02
`;

/** What comes of a team's files over `PARTS`: knowledge, or faults with the names of files relative to the folder. */
export function laid(
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

/** The knowledge that comes of it, where there is no fault. */
export function knowledgeOf(files: Record<string, string>): Knowledge {
  const { knowledge, faults } = laid(files);
  if (!knowledge) throw new Error(faults.join('\n'));
  return knowledge;
}

/** The guide of that id. */
export function guideOf(knowledge: Knowledge, id: string): Guide {
  const entry = knowledge.entries.get(id);
  if (entry?.kind !== 'guide') throw new Error(`no guide ${id}`);
  return entry;
}
