/** The form that hands an error over to a person. */
import type { AskPersonPress } from '../../../answer/actions.ts';
import { type HandoverFieldId, handoverFields, handoverText } from '../../../answer/handover-strings.ts';
import { clip, neutralise } from '../../../answer/quote.ts';
import { type Redacted, redact } from '../../../redaction/redact.ts';
import { questionsOf } from './questions.ts';
import type { Subject } from './subject.ts';

/** A box of the form, to be changed by the person. */
export interface FormField {
  id: HandoverFieldId;
  label: string;
  hint?: string;
  value: string;
  multiline: boolean;
  maxLength: number;
}

export interface HandoverForm {
  title: string;
  /** Where it will go. */
  intro: string;
  /** What goes along and is not to be changed, as literal text. */
  told: { label: string; text: string }[];
  fields: FormField[];
  send: string;
  /** Goes back with what was typed. */
  press: AskPersonPress;
}

/** What was typed, by the id of the field; what is no field of the form is passed over. */
export type Typed = Readonly<Record<string, string>>;

/** What is sent and kept, by the id of the field. */
export type FilledForm = Readonly<Record<string, Redacted>>;

const LONG = 2_000;
const SHORT = 200;
/** What the store keeps of a field. */
const LONGEST_TOLD = 4_000;
const MULTILINE: ReadonlySet<HandoverFieldId> = new Set(['paste', 'more']);

export function formOf(subject: Subject, press: AskPersonPress, intro: string, name: string | undefined): HandoverForm {
  const values: Partial<Record<HandoverFieldId, string>> = { paste: subject.paste, contact: name ?? '' };
  return {
    title: handoverText.title,
    intro,
    told: toldOf(subject).map(([id, text]) => ({ label: handoverFields[id].label, text })),
    fields: idsOf(subject).map((id) => fieldOf(id, values[id] ?? '')),
    send: handoverText.send,
    press,
  };
}

/** What was typed together with what is known, without names and secrets. Empty fields are left out. */
export function filledForm(subject: Subject, typed: Typed): FilledForm {
  const boxes = idsOf(subject).map((id) => [id, clip(neutralise(typed[id] ?? ''), lengthOf(id))] as const);
  const all = new Map([...boxes, ...toldOf(subject)]);
  const filled = ORDER.map((id) => [id, all.get(id) ?? ''] as const).filter(([, text]) => text !== '');
  return Object.fromEntries(filled.map(([id, text]) => [id, redact(text)]));
}

/** What a form holds before anybody has typed: for places without forms. */
export function untouched(subject: Subject, name: string | undefined): Typed {
  return { paste: subject.paste, contact: name ?? '' };
}

/** The form as text: each question with its answer, literally. */
export function formText(form: Readonly<Record<string, string>>): string {
  const asked = ORDER.filter((id) => (form[id] ?? '') !== '');
  return asked
    .map((id) => {
      const text = form[id] ?? '';
      const { label, told = label }: { label: string; told?: string } = handoverFields[id];
      return `${told}:${text.includes('\n') ? '\n' : ' '}${text}`;
    })
    .join('\n\n');
}

const ORDER: readonly HandoverFieldId[] = (['contact', ...Object.keys(handoverFields)] as HandoverFieldId[]).filter(
  (id, index, all) => all.indexOf(id) === index,
);

function toldOf({ found, tried }: Subject): (readonly [HandoverFieldId, string])[] {
  const told = [['found', found] as const, ['tried', tried ?? ''] as const];
  return told.flatMap(([id, text]) => (text === '' ? [] : [[id, clip(text, LONGEST_TOLD)] as const]));
}

function idsOf({ family }: Subject): HandoverFieldId[] {
  return ['paste', 'more', ...questionsOf(family), 'contact'];
}

function lengthOf(id: HandoverFieldId): number {
  return MULTILINE.has(id) ? LONG : SHORT;
}

function fieldOf(id: HandoverFieldId, value: string): FormField {
  const text: { label: string; hint?: string } = handoverFields[id];
  const maxLength = lengthOf(id);
  return {
    id,
    label: text.label,
    ...(text.hint !== undefined && { hint: text.hint }),
    value: clip(neutralise(value), maxLength),
    multiline: MULTILINE.has(id),
    maxLength,
  };
}
