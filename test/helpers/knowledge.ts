/** Small knowledge for tests, made through the real schemas: a test names only what it is about. */
import { buildKnowledge } from '../../src/knowledge/build.ts';
import { formatFault } from '../../src/knowledge/faults.ts';
import type { KnowledgeFiles } from '../../src/knowledge/files.ts';
import type { Knowledge } from '../../src/knowledge/types.ts';
import type { SourceFile } from '../../src/knowledge/yaml-file.ts';

type Data = Record<string, unknown>;

/** What a test adds to the frame of families, checks and sources. YAML is a superset of JSON, so data goes in as JSON. */
export interface Parts {
  guides?: Data[];
  procedures?: Data[];
  /** Catalogue entries of the family `cache`. */
  catalogue?: Data[];
  families?: Data[];
  checks?: Data[];
  /** Rows `kind code symbol meaning source`, separated by tabs. */
  codes?: string[];
}

const CITED = [{ document: 'article', section: 'Section' }];

/** A guide with what is required filled in. */
export function guide(data: Data): Data {
  return {
    title: 'A guide',
    family: 'cache',
    symptoms: ['backup fails', 'it does not work'],
    causes: [{ title: 'A cause', steps: [{ do: 'Do this.' }] }],
    source: CITED,
    reviewed: '2026-01-02',
    ...data,
  };
}

/** A procedure with what is required filled in. */
export function procedure(data: Data): Data {
  return { title: 'A procedure', steps: [{ do: 'Do that.' }], source: CITED, reviewed: '2026-01-02', ...data };
}

/** A catalogue entry with what is required filled in. */
export function catalogueEntry(data: Data): Data {
  return { audience: 'mars', source: ['article'], ...data };
}

const SOURCES = [
  { id: 'article', title: 'The article', url: 'https://example.org/article', date: '2024-05-28', licence: 'CC BY 4.0' },
  { id: 'tables', title: 'The code tables', licence: 'CC BY 4.0' },
];

const FAMILIES = [
  { id: 'cache', title: 'Cache (scratch) folder', about: 'The scratch folder.', checks: ['scratch-space'] },
  { id: 'credentials', title: 'Vault credentials', about: 'The credential file.' },
  { id: 'vault', title: 'Deleting vaults', about: 'Vaults that stay.' },
];

const CHECKS = [
  { id: 'agent-up-to-date', do: 'Check the version of the agent.' },
  { id: 'network-connectivity', do: 'Check the network.' },
  { id: 'service-running', do: 'Check the service.' },
  { id: 'scratch-space', do: 'Check the free space.', when: 'The disk is small.', note: 'Count it.' },
];

/** Builds the knowledge; a fault in a part fails the test with its words. */
export function makeKnowledge(parts: Parts = {}): Knowledge {
  const result = buildKnowledge(knowledgeFiles(parts));
  if (!result.knowledge) throw new Error(result.faults.map(formatFault).join('\n'));
  return result.knowledge;
}

/** The files that `makeKnowledge` reads. */
export function knowledgeFiles(parts: Parts = {}): KnowledgeFiles {
  const catalogue = parts.catalogue?.map(catalogueEntry) ?? [];
  return {
    guides: (parts.guides ?? []).map((data) => named('guides', guide(data))),
    procedures: (parts.procedures ?? []).map((data) => named('procedures', procedure(data))),
    catalogue:
      catalogue.length > 0
        ? [file('catalogue/cache.yaml', { family: 'cache', reviewed: '2026-01-03', entries: catalogue })]
        : [],
    checks: file('checks.yaml', { source: CITED, reviewed: '2026-01-02', checks: parts.checks ?? CHECKS }),
    families: file('families.yaml', { families: parts.families ?? FAMILIES }),
    sources: file('sources.yaml', { documents: SOURCES }),
    wordings: [],
    lexicon: file('lexicon.yaml', { concepts: [{ id: 'backup', words: ['backup'] }] }),
    context: file('context.yaml', {
      agent: [{ weight: 3, phrases: ['mars agent'] }],
      failedFiles: ['lastbackupfailedfiles'],
      harmless: ['regdeletevalue'],
      calm: ['we plan'],
      asks: ['how long'],
      well: ['all green'],
      failure: ['backup'],
      products: [{ id: 'veeam', name: 'Veeam', words: ['veeam'] }],
    }),
    codeTables: [
      { name: 'codes/codes.tsv', text: ['kind\tcode\tsymbol\tmeaning\tsource', ...(parts.codes ?? [])].join('\n') },
    ],
  };
}

function named(folder: string, data: Data): SourceFile {
  return file(`${folder}/${String(data['id'])}.yaml`, data);
}

function file(name: string, data: Data): SourceFile {
  return { name: `knowledge/${name}`, text: JSON.stringify(data) };
}
