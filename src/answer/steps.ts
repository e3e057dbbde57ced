/** Steps of the knowledge as steps of an answer: what can be copied and followed stands ready. */
import type { Check, Guide, Knowledge, Procedure, Step } from '../knowledge/types.ts';
import type { Copyable, StepItem, StepView } from './model.ts';
import { labels } from './strings.ts';

type GuideStep = Guide['causes'][number]['steps'][number];
type Registry = NonNullable<Step['registry']>[number];

/** A step of a guide or of a catalogue entry. A procedure that isn't there gives nothing. */
export function stepItems(step: GuideStep, knowledge: Knowledge): StepItem[] {
  if (!('procedure' in step)) return [{ kind: 'step', ...stepView(step) }];
  const procedure = knowledge.procedures.get(step.procedure);
  return procedure ? [procedureItem(procedure, step.when)] : [];
}

/** A procedure with its own steps; `when` says in which case it is to be done. */
export function procedureItem(procedure: Procedure, when?: string): StepItem {
  return {
    kind: 'procedure',
    id: procedure.id,
    title: procedure.title,
    ...(when && { when }),
    steps: procedure.steps.map(stepView),
    cautions: [...procedure.cautions],
  };
}

/** A check as a step, followed by the procedure that carries it out, if any. */
export function checkItems(check: Check, knowledge: Knowledge): StepItem[] {
  const step: StepView = {
    // The case comes first: some checks do harm in any other.
    text: [check.when && labels.when(check.when), check.do].filter(Boolean).join(' '),
    copy: [],
    links: [...(check.link ?? [])],
    ...(check.note && { note: check.note }),
    beyondSource: false,
  };
  const procedure = check.procedure === undefined ? undefined : knowledge.procedures.get(check.procedure);
  return [{ kind: 'step', ...step }, ...(procedure ? [procedureItem(procedure)] : [])];
}

/** One step with its copyables, links, note and caution. */
export function stepView(step: Step): StepView {
  return {
    text: step.do,
    copy: copyables(step),
    links: [...(step.link ?? [])],
    ...(step.note && { note: step.note }),
    ...(step.caution && { caution: step.caution }),
    beyondSource: step.beyondSource ?? false,
  };
}

function copyables(step: Step): Copyable[] {
  const shell = step.shell ?? 'cmd';
  return [
    ...(step.command ?? []).map((text): Copyable => ({ kind: 'command', shell, text })),
    ...(step.path ?? []).map((text): Copyable => ({ kind: 'path', text })),
    ...(step.registry ?? []).map((value): Copyable => ({ kind: 'registry', text: registryText(value) })),
    ...(step.hosts ?? []).map((text): Copyable => ({ kind: 'host', text })),
  ];
}

/** `KEY : name = data (TYPE)`, as much of it as is known. */
function registryText({ key, name, type, data }: Registry): string {
  const value = [name, data === undefined ? undefined : `= ${data}`, type && `(${type})`].filter(Boolean).join(' ');
  return value ? `${key} : ${value}` : key;
}
