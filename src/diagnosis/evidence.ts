/** What speaks for an entry: the codes of it that were seen, and the best place of its sentences in the paste. */
import { codeKey, type EntryCode, formatCode } from '../knowledge/codes.ts';
import type { Surroundings } from './context.ts';
import { type Fit, fit } from './compare.ts';
import type { IndexedEntry, KnowledgeIndex, Passage } from './knowledge-index.ts';
import type { Paste } from './paste.ts';
import type { SeenCode } from './read/codes.ts';
import { WEIGHTS } from './weights.ts';

export interface CodeEvidence {
  seen: SeenCode;
  code: EntryCode;
  /** Log-odds. */
  weight: number;
}

export interface TextEvidence {
  fit: Fit;
  weight: number;
}

export interface Evidence {
  entry: IndexedEntry;
  codes: CodeEvidence[];
  text: TextEvidence | undefined;
}

/** Collects the evidence for every entry that a code or a passage points to. */
export function collectEvidence(paste: Paste, passages: readonly Passage[], index: KnowledgeIndex): Evidence[] {
  const byEntry = new Map<IndexedEntry, Evidence>();
  const of = (entry: IndexedEntry): Evidence => {
    let evidence = byEntry.get(entry);
    if (!evidence) {
      evidence = { entry, codes: [], text: undefined };
      byEntry.set(entry, evidence);
    }
    return evidence;
  };
  for (const seen of paste.codes) {
    const owner = ownerOf(seen, index);
    if (!owner || (seen.kind === 'hresult' && paste.context.harmless(seen.line))) continue;
    of(owner.entry).codes.push({ seen, code: owner.code, weight: weighCode(seen, owner.code, owner.entry, paste) });
  }
  for (const passage of passages) {
    const text = weighPassage(passage, paste, index);
    if (!text) continue;
    const evidence = of(passage.entry);
    if (!evidence.text || text.weight > evidence.text.weight) evidence.text = text;
  }
  return [...byEntry.values()];
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
  const product = around.product ? (WEIGHTS.otherProduct[around.agent] ?? 0) : 0;
  if (code.needs === 'failed-files') {
    const table = around.failedFiles ? WEIGHTS.failedFiles.inside : WEIGHTS.failedFiles.outside;
    return (table[around.agent] ?? 0) + product;
  }
  const internal =
    entry.entry.kind === 'catalogue' && entry.entry.audience === 'unsure' && seen.shape !== 'marked'
      ? WEIGHTS.internalName
      : 0;
  if (code.needs === 'agent') {
    const marked = seen.shape === 'marked' && seen.kind === 'mars-id' ? 1.5 : 0;
    return (WEIGHTS.needsAgent[around.agent] ?? 0) + marked + product;
  }
  if (isAlone(seen, paste) && (seen.kind === 'name' || seen.value.length >= 5)) return WEIGHTS.alone;
  const plain = code.kind === 'name' ? WEIGHTS.name[seen.shape] : WEIGHTS.id[seen.shape];
  const short = code.kind === 'mars-id' && seen.value.length < 5 ? WEIGHTS.shortNumber : 0;
  return plain + short + internal + (WEIGHTS.agentForCode[around.agent] ?? 0) + product;
}

/** Whether the paste holds nothing but this code. */
function isAlone(seen: SeenCode, paste: Paste): boolean {
  return paste.lines.length === 1 && (paste.lines[0]?.trim().length ?? 0) <= seen.raw.length + 2;
}

/** Stretch that a message may take up in a paste, and free words, in lengths of the passage. */
const MESSAGE_STRETCH = 1.5;
const SYMPTOM_STRETCH = 2.5;

function weighPassage(passage: Passage, paste: Paste, index: KnowledgeIndex): TextEvidence | undefined {
  const isMessage = passage.kind === 'message';
  const found = fit(passage, paste, index, isMessage ? MESSAGE_STRETCH : SYMPTOM_STRETCH);
  if (!found) return undefined;
  const around = paste.context.near(paste.termLines[found.from] ?? 0);
  const weight = (isMessage ? weighMessage(found) : weighSymptom(found, paste, index)) + weighSurroundings(found, around);
  return { fit: found, weight };
}

function weighMessage(found: Fit): number {
  const { slope, middle, perNat, fullNats, orderShare, densityShare } = WEIGHTS.message;
  const cutOff = found.cut && found.density > 0.6 && found.opening > 0.8 ? found.opening * 0.92 : 0;
  const share =
    Math.max(found.coverage, cutOff) *
    (1 - orderShare + orderShare * found.order) *
    (1 - densityShare + densityShare * found.density);
  return slope * (share - middle) + perNat * Math.min(0, found.found - fullNats);
}

function weighSymptom(found: Fit, paste: Paste, index: KnowledgeIndex): number {
  const { slope, middle, perNat, fullNats, densityShare, explainedShare } = WEIGHTS.symptom;
  const explained = explainedBy(found, paste, index);
  const share =
    (1 - densityShare - explainedShare) * found.coverage + densityShare * found.density + explainedShare * explained;
  return slope * (share - middle) + perNat * Math.min(0, found.found - fullNats);
}

/** Share of what a short paste says that the passage says too; a long paste says much else. */
function explainedBy(found: Fit, paste: Paste, index: KnowledgeIndex): number {
  let all = 0;
  for (const term of paste.places.keys()) all += index.weights[term] ?? 0;
  return Math.min(1, found.found / Math.max(1, Math.min(all, 2 * found.passage.weight)));
}

function weighSurroundings(found: Fit, around: Surroundings): number {
  const { needs } = found.passage;
  const met =
    needs === undefined ||
    (needs === 'agent' ? around.agent >= 2 : around.failedFiles && around.agent >= 1 && !around.product);
  const agent = WEIGHTS.agentForText[around.agent] ?? 0;
  // The more a sentence says, the less it needs the agent's name beside it.
  const specific = Math.min(1, Math.max(0, (found.coverage * found.found - 12) / 14));
  return (
    (agent < 0 ? agent * (1 - specific) : agent) +
    (around.product ? (WEIGHTS.otherProduct[around.agent] ?? 0) : 0) +
    (met ? 0 : WEIGHTS.unmetNeed)
  );
}
/** What matched, in words for a person. */
export function explain(evidence: Evidence): string[] {
  const words = evidence.codes.filter(({ weight }) => weight > -1).map(({ code }) => formatCode(code));
  const text = evidence.text;
  if (text && text.weight > -1.5) {
    const share = Math.round(100 * text.fit.coverage);
    words.push(text.fit.passage.kind === 'message' ? `message ${share}%` : `words "${text.fit.passage.text}" ${share}%`);
  }
  return words;
}
