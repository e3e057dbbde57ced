/** The draft of a guide for a gap: what is known of it, and a TODO for each thing that a curator has to find out. */
import type { Gap, GapCode } from '../desk/ports/gaps.ts';
import { codeKey, type EntryCode } from '../knowledge/codes.ts';
import { codeSchema } from '../knowledge/schema.ts';
import { oneLine, safeLines } from './safe-text.ts';

export interface StubParts {
  /** The id of the entry; its file has the same name. */
  id: string;
  family: string;
  /** A document of `sources.yaml`, to be replaced by the right one. */
  document: string;
  /** The entry that a gap was wrongly answered with, if there still is one. */
  related: string | undefined;
  /** Codes that an entry has already, by `codeKey`. */
  owners: ReadonlyMap<string, string>;
  /** Day of the draft, as 2026-11-22. */
  day: string;
}

const LONGEST_MESSAGE = 700;
const PLACEHOLDER = /\[([a-z])([a-z]*)\]/g;
const NOT_IN_SLUG = /[^a-z0-9]+/g;
/** There is never more than one in a row. */
const EDGES = /^-|-$/g;
const WORD = /[a-z]{3,}/g;

/** An id made of the gap's first code, or of its first words; a curator may choose a better one. */
export function stubId({ id, codes, text }: Pick<Gap, 'id' | 'codes' | 'text'>): string {
  const code = codes.find((one) => entryCodeOf(one) !== undefined)?.value;
  const words = (text.toLowerCase().match(WORD) ?? []).slice(0, 4).join('-');
  const slug = (code ?? words).toLowerCase().replace(NOT_IN_SLUG, '-').replace(EDGES, '');
  return `gap-${slug.slice(0, 60).replace(EDGES, '') || id.toLowerCase()}`;
}

/** The text of the file. */
export function gapStub(gap: Gap, { id, family, document, related, owners, day }: StubParts): string {
  const codes = codesOf(gap.codes, owners);
  const message = oneLine(gap.text).replace(
    PLACEHOLDER,
    (_, first: string, rest: string) => `<${first.toUpperCase()}${rest}>`,
  );
  return [
    `# For gap ${gap.id} (${gap.kind}, seen ${gap.count} time(s), last on ${gap.lastSeen.slice(0, 10)}).`,
    '# Replace each TODO, look at it with "knowledge check", and take "draft: true" away: then it is answered.',
    ...quoted(gap.text),
    `id: ${id}`,
    'draft: true',
    'title: "TODO: what fails, in few words, the main code in brackets"',
    '# TODO: the topic, one of those in families.yaml.',
    `family: ${family}`,
    ...(message === ''
      ? []
      : ["# TODO: the product's message alone, letter for letter; <Name> for what differs.", 'messages:']),
    ...(message === '' ? [] : [`  - ${quote(message.slice(0, LONGEST_MESSAGE).toWellFormed())}`]),
    ...(codes.own.length === 0 ? [] : ['codes:', ...codes.own.map((code) => `  - ${code}`)]),
    ...codes.others,
    'symptoms:',
    '  - "TODO: how people say it, without codes"',
    '  - "TODO: the same in other words"',
    'causes:',
    '  - title: "TODO: the likeliest cause in one line"',
    '    steps:',
    '      - do: "TODO: one action, as an order"',
    ...(related === undefined ? [] : [`related: [${related}]`]),
    'source:',
    `  - {document: ${document}, section: "TODO: the document that says so, and its heading"}`,
    `reviewed: ${day}`,
    '',
  ].join('\n');
}

/** JSON is YAML too. */
function quote(text: string): string {
  return JSON.stringify(text);
}

function quoted(text: string): string[] {
  const lines = safeLines(text).split('\n');
  const filled = lines.map((line) => `#   ${line.trim()}`.trimEnd());
  if (text === '') return [];
  return ['# What was pasted, with names, addresses and secrets taken out:', ...filled];
}

/** Codes that the entry may have, and comments on the others. */
function codesOf(codes: readonly GapCode[], owners: ReadonlyMap<string, string>): { own: string[]; others: string[] } {
  const own = new Map<string, string>();
  const others: string[] = [];
  for (const found of codes) {
    const code = entryCodeOf(found);
    const key = code && codeKey(code.kind, found.value);
    const owner = key && owners.get(key);
    if (key === undefined || code === undefined) {
      others.push(`# Seen too: ${oneLine(`${found.value} (${found.kind})`)}.`);
    } else if (owner !== undefined) {
      others.push(`# ${oneLine(found.value)} belongs to ${owner}: a code has one entry.`);
    } else own.set(key, code.yaml);
  }
  return { own: [...own.values()], others: [...new Set(others)] };
}

const FIELDS: Readonly<Record<EntryCode['kind'], string>> = {
  'mars-id': 'id',
  hresult: 'hresult',
  win32: 'win32',
  'http-status': 'http',
  name: 'name',
};

/** The code as an entry writes it; undefined for one that no entry can have. */
function entryCodeOf({ kind, value }: GapCode): { kind: EntryCode['kind']; yaml: string } | undefined {
  if (!isEntryKind(kind)) return undefined;
  const text = kind === 'hresult' || kind === 'name';
  const field = FIELDS[kind];
  const fits = codeSchema.safeParse({ [field]: text ? value : Number(value) }).success;
  return fits ? { kind, yaml: `${field}: ${text ? quote(value) : Number(value)}` } : undefined;
}

function isEntryKind(kind: string): kind is EntryCode['kind'] {
  return Object.hasOwn(FIELDS, kind);
}
