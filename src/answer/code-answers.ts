/** Answers where no entry is claimed: a code's general meaning, an unknown error, no error at all. */
import type { Finding, FoundCode } from '../diagnosis/types.ts';
import type { Knowledge } from '../knowledge/types.ts';
import { GENERAL_CHECKS } from './catalogue-view.ts';
import { type CodeOwner, ownerOf } from './code-index.ts';
import { decodeCodes } from './decode.ts';
import type { Answer, DecodedCode, EntryRef, Quote } from './model.ts';
import { findingText } from './strings.ts';
import { entryTitle } from './titles.ts';

/** The general meaning of the codes, with a pointer to entries that hold if it was the agent that showed them. */
export function codeAnswer(finding: Finding, excerpt: Quote | undefined, knowledge: Knowledge): Answer {
  const { product } = finding;
  const codes = decodeCodes(finding.codes, knowledge);
  if (isBackupServers(codes)) return { ...backupServerAnswer(codes, knowledge), ...(excerpt && { excerpt }) };
  return {
    kind: 'decoded',
    intro: product ? findingText.decodedProduct(product) : findingText.decoded,
    codes,
    ...(excerpt && { excerpt }),
    next: product
      ? [findingText.helpHint]
      : [...pointers(finding.codes, knowledge), findingText.pasteWhole, findingText.browse],
  };
}

/** The meaning of one code that a person asked for. */
export function decodedAnswer(code: DecodedCode, knowledge: Knowledge): Answer {
  if (isBackupServers([code])) return backupServerAnswer([code], knowledge);
  return {
    kind: 'decoded',
    intro: findingText.decodedAsked,
    codes: [code],
    next: [findingText.pasteWhole, findingText.browse],
  };
}

/** The documents that tell of errors of those servers. */
const BACKUP_SERVER_PAGES = ['mabs-troubleshoot', 'dpm-troubleshoot'];

function isBackupServers(codes: readonly DecodedCode[]): boolean {
  return codes.length > 0 && codes.every(({ backupServer }) => backupServer);
}

/** In one line: the code comes from a DPM or MABS server, with where to look. */
function backupServerAnswer(codes: DecodedCode[], knowledge: Knowledge): Extract<Answer, { kind: 'decoded' }> {
  const links = BACKUP_SERVER_PAGES.flatMap((id) => {
    const page = knowledge.sources.get(id);
    return page?.url ? [{ title: page.title, url: page.url }] : [];
  });
  return { kind: 'decoded', intro: findingText.backupServer, codes, links, next: [] };
}

/** An error that is not known: says so, and where to start if it is the agent's. */
export function unknownAnswer(finding: Finding, excerpt: Quote | undefined, knowledge: Knowledge): Answer {
  const { product } = finding;
  return {
    kind: 'unknown',
    intro: product ? findingText.unknownProduct(product) : findingText.unknown,
    codes: decodeCodes(finding.codes, knowledge),
    ...(excerpt && { excerpt }),
    next: product
      ? [findingText.browse]
      : [
          ...pointers(finding.codes, knowledge),
          findingText.pasteWhole,
          ...generalChecks(knowledge),
          findingText.browse,
        ],
    related: [],
  };
}

/** A code or name that a person asked for and no entry has; `close` are entries of nearly that name. */
export function notKnownAnswer(asked: Quote, close: EntryRef[]): Answer {
  return {
    kind: 'unknown',
    intro: close.length > 0 ? findingText.notKnownClose : findingText.notKnown,
    codes: [],
    excerpt: asked,
    next: [findingText.pasteWhole, findingText.browse],
    related: close,
  };
}

/** No error at all. */
export function noneAnswer(): Answer {
  return { kind: 'none', intro: findingText.none, next: [findingText.pasteWhole, findingText.helpHint] };
}

function generalChecks(knowledge: Knowledge): string[] {
  return GENERAL_CHECKS.flatMap((id) => knowledge.checks.find((check) => check.id === id) ?? []).map((check) =>
    findingText.ifAgent(check.do),
  );
}

function pointers(codes: readonly FoundCode[], knowledge: Knowledge): string[] {
  const owners = codes.flatMap((code): CodeOwner[] => {
    if (code.kind === 'event' || code.kind === 'number') return [];
    const owner = ownerOf(code.kind, code.value, knowledge);
    return owner ? [owner] : [];
  });
  const entries = [...new Set(owners.map(({ entry }) => entry))];
  return entries.map((entry) => findingText.ifCodeFromAgent(entryTitle(entry), entry.id));
}
