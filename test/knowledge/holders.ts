/** What a holder of knowledge tells its reader, in the parts that the coverage tests look at. */
import { codesOf, formatCode } from '../../src/knowledge/codes.ts';
import type { Check, Entry, Guide, Knowledge, Procedure, SourceDocument } from '../../src/knowledge/types.ts';
import { nameOf, type Who } from './coverage-data.ts';

type AnyStep = Guide['causes'][number]['steps'][number];

/** The parts of a holder. */
export interface Held {
  /** Every text that an answer shows: no symptoms, no sources, and no curator's note that stays inside. */
  told: string;
  /** The cautions among it. */
  cautions: string;
  steps: AnyStep[];
  /** Ids of procedures and entries that it leads to. */
  uses: string[];
  /** Sections that it names as sources. */
  cites: string[];
  /** Addresses of its links. */
  links: string[];
}

/** Looks a holder up. Throws when the knowledge has none of that id. */
export function held(who: Who, knowledge: Knowledge): Held {
  if (who.entry !== undefined) return ofEntry(present(knowledge.entries.get(who.entry), who));
  if (who.procedure !== undefined) return ofProcedure(present(knowledge.procedures.get(who.procedure), who));
  if (who.check !== undefined)
    return ofCheck(
      present(
        knowledge.checks.find(({ id }) => id === who.check),
        who,
      ),
    );
  return ofSource(present(knowledge.sources.get(who.source ?? ''), who));
}

/** All texts inside a value, one a line. */
export function textsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(textsOf).join('\n');
}

/** The cautions of a step. */
export function cautionsOf(step: AnyStep): string {
  return 'caution' in step ? (step.caution ?? '') : '';
}

function ofEntry(entry: Entry): Held {
  const codes = codesOf(entry).map(formatCode);
  const shownNote = entry.curator && entry.curator.confidence !== 'high' ? entry.curator.note : undefined;
  if (entry.kind === 'catalogue') {
    const { message, cause, actions, cautions } = entry;
    const uses = entry.guide === undefined ? [] : [entry.guide];
    return made({ message, cause, actions, cautions, codes, shownNote }, actions, cautions, uses, entry.source);
  }
  const { title, summary, messages, causes, cautions, links } = entry;
  const steps = causes.flatMap((cause) => cause.steps);
  const uses = steps.flatMap((step) => ('procedure' in step ? [step.procedure] : []));
  return made(
    { title, summary, messages, causes, cautions, links, codes, shownNote },
    steps,
    cautions,
    uses,
    sections(entry),
  );
}

function ofProcedure(procedure: Procedure): Held {
  const { title, steps, cautions } = procedure;
  return made({ title, steps, cautions }, steps, cautions, [], sections(procedure));
}

function ofCheck(check: Check): Held {
  const uses = [check.procedure, check.entry].filter((id) => id !== undefined);
  return made({ do: check.do, when: check.when, note: check.note, link: check.link }, [], [], uses, []);
}

function ofSource({ title, url }: SourceDocument): Held {
  return made({ title, url: url ?? '' }, [], [], [], []);
}

function made(shown: object, steps: AnyStep[], cautions: string[], uses: string[], cites: string[]): Held {
  const all = [...cautions, ...steps.map(cautionsOf)];
  return { told: textsOf(shown), cautions: all.join('\n'), steps, uses, cites, links: addresses(shown) };
}

function sections({ source }: Pick<Guide, 'source'>): string[] {
  return source.flatMap(({ section }) => section ?? []);
}

function addresses(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'url' && typeof part === 'string' ? [part] : addresses(part),
  );
}

function present<T>(value: T | undefined, who: Who): T {
  if (value === undefined) throw new Error(`the knowledge has no ${nameOf(who)}`);
  return value;
}
