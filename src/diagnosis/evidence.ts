/** What speaks for an entry: the codes of it that were seen, and the best places of its sentences in the paste. */
import { codeKey, type EntryCode } from '../knowledge/codes.ts';
import { bagOf, createSayings, nearBag } from './bag.ts';
import { brokenOff } from './broken-off.ts';
import { type Fit, locate, UNKNOWN_WEIGHT } from './compare.ts';
import { CERTAIN, LIKELY } from './context.ts';
import type { IndexedEntry, KnowledgeIndex, Passage } from './knowledge-index.ts';
import { literalShare } from './literal.ts';
import type { Paste } from './paste.ts';
import type { SeenCode } from './read/codes.ts';
import { isRelative } from './relatives.ts';
import { shareOf, symptomShare, tellingOf } from './shares.ts';
import { CODE_WEIGHTS as WEIGHTS } from './weights.ts';

export interface CodeEvidence {
  seen: SeenCode;
  code: EntryCode;
  /** Log-odds that the code means this entry here. */
  weight: number;
}

export interface Evidence {
  entry: IndexedEntry;
  codes: CodeEvidence[];
  /** The product message that lies best in the paste. */
  message: Fit | undefined;
  /** The best symptoms or titles, best first, at most two. */
  symptoms: Fit[];
  /** Share of what the paste says that the entry's sentences say too, weighed by how typical it is for them. */
  bag: number;
}

/** Collects the evidence for every entry that a code or a passage points to. */
export function collectEvidence(paste: Paste, passages: readonly Passage[], index: KnowledgeIndex): Evidence[] {
  const byEntry = new Map<IndexedEntry, Evidence>();
  const sayings = createSayings(paste, index);
  const of = (entry: IndexedEntry): Evidence => {
    let evidence = byEntry.get(entry);
    if (!evidence) {
      evidence = { entry, codes: [], message: undefined, symptoms: [], bag: bagOf(entry, sayings.whole) };
      byEntry.set(entry, evidence);
    }
    return evidence;
  };
  for (const seen of paste.codes) {
    const owner = ownerOf(seen, index);
    if (!owner || (seen.kind === 'hresult' && paste.context.harmless(seen.line))) continue;
    of(owner.entry).codes.push({ seen, code: owner.code, weight: weighCode(seen, owner.code, owner.entry, paste) });
  }
  const broken = brokenOff(paste, index);
  for (const passage of broken.size === 0 ? passages : new Set([...passages, ...broken.keys()])) {
    if (passage.unspaced && !paste.unspaced) continue;
    const isMessage = passage.kind === 'message';
    const located = locate(passage, paste, index, isMessage ? MESSAGE_STRETCH : SYMPTOM_STRETCH);
    if (!located) continue;
    // The broken word was said too, as much as a word says that the knowledge does not have.
    const piece = broken.get(passage);
    const found = piece
      ? { ...located, brokenOff: piece.letters, inCode: piece.inCode, found: located.found + UNKNOWN_WEIGHT }
      : located;
    if (passage.isPart && shareOf(found) < PART_QUOTED) continue;
    const evidence = of(passage.entry);
    if (!isMessage) addSymptom(evidence, found);
    else if (isBetter(found, evidence.message) && isInItsWords(found, paste)) evidence.message = found;
  }
  for (const evidence of byEntry.values()) evidence.bag = Math.max(evidence.bag, nearBag(evidence, paste, sayings));
  return [...byEntry.values()];
}

/** Whether a code of the entry was seen where it means the entry. */
export function isCoded({ codes }: Pick<Evidence, 'codes'>): boolean {
  return codes.some(({ weight }) => weight > 0);
}

/** Stretch that a message may take up in a paste, and free words, in lengths of the passage. */
const MESSAGE_STRETCH = 1.5;
const SYMPTOM_STRETCH = 2.5;

/** Share of one sentence of a message from which on it was quoted alone; else the message is looked at as a whole. */
const PART_QUOTED = 0.8;

function isBetter(found: Fit, than: Fit | undefined): boolean {
  return !than || tellingOf(found) > tellingOf(than);
}

/** Share of a message's words that stand there as they are, from which on it was quoted: a translation shares its names. */
const QUOTED_WORDS = 0.15;

/** Meanings alone, of a message in another language, are no quote. Chinese and Japanese are read by meanings anyway. */
function isInItsWords({ passage, brokenOff: letters }: Fit, paste: Paste): boolean {
  return passage.unspaced || letters > 0 || literalShare(passage, paste) >= QUOTED_WORDS;
}

function addSymptom(evidence: Evidence, found: Fit): void {
  evidence.symptoms.push(found);
  evidence.symptoms.sort((a, b) => symptomShare(b) - symptomShare(a));
  evidence.symptoms.length = Math.min(2, evidence.symptoms.length);
}

/** Whether the curators tie the two entries to each other. */
export function isRelated({ entry: { entry: one } }: Evidence, { entry: { entry: other } }: Evidence): boolean {
  return one.related.includes(other.id) || other.related.includes(one.id);
}

/** The entry that lists a code as it was seen; `(ID: 403)` also finds an HTTP code, an error number a Windows code. */
export function ownerOf(seen: SeenCode, index: KnowledgeIndex): { entry: IndexedEntry; code: EntryCode } | undefined {
  switch (seen.kind) {
    case 'mars-id':
      return (
        index.codes.get(codeKey('mars-id', seen.value)) ??
        index.codes.get(codeKey('http-status', seen.value)) ??
        index.codes.get(codeKey('win32', seen.value))
      );
    case 'number':
      return index.codes.get(codeKey('mars-id', seen.value));
    case 'hresult':
    case 'http-status':
    case 'win32':
    case 'name':
      return index.codes.get(codeKey(seen.kind, seen.value));
    case 'event':
      return undefined;
    default:
      return seen.kind satisfies never;
  }
}

function weighCode(seen: SeenCode, code: EntryCode, entry: IndexedEntry, paste: Paste): number {
  const around = paste.context.near(seen.line);
  // `AnotherWSBJobRunning` is the agent's own name, though its entry speaks of Windows Server Backup.
  const isOther = around.product !== undefined && !(code.kind === 'name' && entry.products.has(around.product.phrase));
  // No other product writes the agent's names but its relatives.
  const isPlainName = code.kind === 'name' && seen.shape === 'marked';
  const level = around.product && isPlainName && !isRelative(around.product) ? CERTAIN : around.agent;
  const product = isOther ? (WEIGHTS.otherProduct[level] ?? 0) : 0;
  if (code.needs === 'failed-files') {
    const table = around.failedFiles ? WEIGHTS.failedFiles.inside : WEIGHTS.failedFiles.outside;
    return (table[around.agent] ?? 0) + product;
  }
  if (code.needs === 'agent') {
    const marked = seen.shape === 'marked' && seen.kind === 'mars-id' ? WEIGHTS.markedNumber : 0;
    return (WEIGHTS.needsAgent[around.agent] ?? 0) + marked + product;
  }
  if (isAlone(seen, paste) && (seen.kind === 'name' || seen.value.length >= 5)) return WEIGHTS.alone;
  const plain = code.kind === 'name' ? WEIGHTS.name[seen.shape] : WEIGHTS.id[seen.shape];
  // Several hints are as good as a word that likely means the agent.
  const likely = Math.max(around.agent, around.hints > 2 ? LIKELY : 0);
  const near = code.kind === 'mars-id' && seen.shape === 'bare' ? (WEIGHTS.bareNearAgent[likely] ?? 0) : 0;
  const short = code.kind === 'mars-id' && seen.value.length < 5 ? WEIGHTS.shortNumber : 0;
  const { entry: data } = entry;
  const internal =
    data.kind === 'catalogue' && data.audience === 'unsure' && seen.shape !== 'marked' ? WEIGHTS.internalName : 0;
  return plain + near + short + internal + (WEIGHTS.agent[around.agent] ?? 0) + product;
}

/** Whether the paste holds nothing but this code. */
function isAlone(seen: SeenCode, paste: Paste): boolean {
  return paste.lines.length === 1 && (paste.lines[0]?.trim().length ?? 0) <= seen.raw.length + 2;
}
