/** A small faultless knowledge as text, to spoil one line of. */
import { expect } from 'vitest';
import { buildKnowledge } from '../../src/knowledge/build.ts';
import { formatFault } from '../../src/knowledge/faults.ts';
import type { KnowledgeFiles } from '../../src/knowledge/files.ts';
import { knowledgeFiles } from '../helpers/knowledge.ts';

const GUIDE = `# A comment, so that data does not start in line 1.
id: disk-full
title: The disk is full (ID 4711)
family: cache
messages:
  - text: The disk is full.
codes:
  - id: 4711
  - name: DiskIsFull
symptoms:
  - no room left for the backup
  - backup stops for want of space
causes:
  - title: Too many files
    steps:
      - do: Delete old files.
        command: del x
      - procedure: find-room
        when: You may not delete.
links:
  - {title: The article, url: "https://example.org/article"}
related: [slow-disk]
source:
  - document: article
    section: Disks
reviewed: 2026-01-02
`;

const OTHER = GUIDE.replaceAll('disk-full', 'other')
  .replace('related: [slow-disk]', 'related: [disk-full]')
  .replace('  - id: 4711', '  - id: 4712')
  .replace('DiskIsFull', 'OtherName');

export const PROCEDURE = `id: find-room
title: Find room
steps:
  - do: Look for room.
source:
  - {document: article}
reviewed: 2026-01-02
`;

const CATALOGUE = `family: cache
reviewed: 2026-01-02
entries:
  - id: slow-disk
    code: 4713
    message: The disk is slow.
    guide: disk-full
    audience: mars
    source: [article]
`;

const FOLDERS = { guides: GUIDE, procedures: PROCEDURE, catalogue: CATALOGUE };
const NAMES = { guides: 'disk-full', procedures: 'find-room', catalogue: 'cache' };

/** The files, one of them changed: `from` becomes `to`. */
export function files(folder: keyof typeof FOLDERS, from: string, to: string): KnowledgeFiles {
  const named = (place: keyof typeof FOLDERS) => {
    const text = place === folder ? FOLDERS[place].replace(from, to) : FOLDERS[place];
    if (place === folder && from !== to) expect(text, `"${from}" is not in the ${folder}`).not.toBe(FOLDERS[place]);
    return { name: `knowledge/${place}/${NAMES[place]}.yaml`, text };
  };
  return {
    ...knowledgeFiles(),
    guides: [named('guides'), { name: 'knowledge/guides/other.yaml', text: OTHER }],
    procedures: [named('procedures')],
    catalogue: [named('catalogue')],
  };
}

/** What the check says of them. */
export function faults(of: KnowledgeFiles): string[] {
  return buildKnowledge(of).faults.map(formatFault);
}

/** The name of the guide's file. */
export const guide = 'knowledge/guides/disk-full.yaml';
