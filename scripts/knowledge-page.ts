/** Writes `docs/entries.md`, the page to browse all entries by: `npm run docs:entries`. */
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadKnowledge } from '../src/knowledge/build.ts';
import { codesOf, type EntryCode } from '../src/knowledge/codes.ts';
import type { CatalogueEntry, Entry, Family, Guide, Knowledge } from '../src/knowledge/types.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Where the page stands. */
export const ENTRIES_PAGE = join(ROOT, 'docs', 'entries.md');

/** The page: entries by family, with their codes. */
export function entriesPage(knowledge: Knowledge): string {
  const entries = [...knowledge.entries.values()];
  const guides = entries.filter((entry) => entry.kind === 'guide').length;
  const families = [...knowledge.families.values()].filter(({ id }) => entries.some(({ family }) => family === id));
  return [
    '<!-- Written by "npm run docs:entries"; change the entries, not this page. -->',
    '# All entries',
    `${entries.length} entries: ${guides} guides with causes and steps, ${entries.length - guides} short catalogue entries that say what is published about one error ID.`,
    families.map(({ id, title }) => `- [${title}](#${id})`).join('\n'),
    ...families.flatMap((family) => familyPart(family, entries)),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

function familyPart({ id, title, about }: Family, entries: readonly Entry[]): string[] {
  const own = entries
    .filter(({ family }) => family === id)
    .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
  const guides = own.filter((entry) => entry.kind === 'guide');
  const catalogue = own.filter((entry) => entry.kind === 'catalogue');
  return [
    `<a id="${id}"></a>\n\n## ${title}`,
    about,
    ...(guides.length > 0 ? [table(['Guide', 'Codes', 'Title'], guides.map(guideRow))] : []),
    ...(catalogue.length > 0
      ? [
          `Short entries, from [${id}.yaml](../knowledge/catalogue/${id}.yaml):`,
          table(['Entry', 'Codes', 'Message'], catalogue.map(catalogueRow)),
        ]
      : []),
  ];
}

function guideRow(guide: Guide): string[] {
  return [`[${guide.id}](../knowledge/guides/${guide.id}.yaml)`, codesCell(guide), escaped(guide.title)];
}

function catalogueRow(entry: CatalogueEntry): string[] {
  return [entry.id, codesCell(entry), escaped(entry.message ?? '')];
}

function codesCell(entry: Entry): string {
  return codesOf(entry).map(codeText).join('<br>');
}

const BITS = 32;

/** Decimal and hex, as logs show a code in either form; HRESULTs as signed numbers in decimal. */
function codeText({ kind, value }: EntryCode): string {
  switch (kind) {
    case 'mars-id':
      return `${value} (0x${Number(value).toString(16).toUpperCase()})`;
    case 'hresult':
      return `${BigInt.asIntN(BITS, BigInt(value))} (${value})`;
    case 'win32':
      return `Windows ${value} (0x${Number(value).toString(16).toUpperCase()})`;
    case 'http-status':
      return `HTTP ${value}`;
    case 'name':
      return escaped(value);
    default:
      return kind satisfies never;
  }
}

function table(header: readonly string[], rows: readonly string[][]): string {
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const MARKUP = /[\\`*_[\]|<>#]/g;

function escaped(text: string): string {
  return text.replace(MARKUP, '\\$&');
}

if (import.meta.main) {
  writeFileSync(ENTRIES_PAGE, entriesPage(loadKnowledge()));
  process.stdout.write(`${relative(ROOT, ENTRIES_PAGE)}\n`);
}
